import { areasQuery } from "#client/api/catalogue.ts";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useText } from "#client/components/page-context.tsx";
import { Prose, type ProseValues, Rich } from "#client/components/prose.tsx";
import { noSearch } from "#client/components/search-fields.ts";
import { Section } from "#client/components/section.tsx";
import { site } from "#client/components/site.ts";
import { about as en, aboutSections as sectionsEn } from "#client/text/en/about.ts";
import { fill } from "#client/text/fill.ts";
import { aboutSections as sectionsVi, about as vi } from "#client/text/vi/about.ts";
import type { AreaResource } from "#domain/resources/catalogue.ts";
import type { Locale } from "#domain/text.ts";
import styles from "./about-page.module.css";
import { StatusTable } from "./status-table.tsx";

type Props = PageProps<Record<string, string>, object, AreaResource[]>;

export const aboutPage = definePage({
  search: noSearch,
  load: async (_view, read) => (await read(areasQuery())).data.filter(({ ofSite }) => ofSite),
  head: ({ locale }) => {
    const { title, description } = locale === "vi" ? vi : en;
    return { title, description };
  },
  Component: About,
});

function About({ view: { locale }, data: areas }: Props) {
  const text = useText(vi, en);
  const sections = useText(sectionsVi, sectionsEn);
  const values = valuesOf(locale);
  return (
    <div className={`frame ${styles.about}`}>
      <h1>{text.title}</h1>
      <p className="sentence">
        <Rich text={text.lead} values={values} />
      </p>
      <nav aria-label={text.contents} className={`${styles.contents} no-print`}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, title, blocks }) => (
        <Section key={id} id={id} title={title}>
          <Prose blocks={blocks} values={values} />
          {id === "status" && <StatusTable />}
          {id === "merger" && <SiteAreas areas={areas} />}
        </Section>
      ))}
    </div>
  );
}

function SiteAreas({ areas }: { areas: readonly AreaResource[] }) {
  const text = useText(vi, en);
  const locale = useText<Locale>("vi", "en");
  return (
    <>
      <p className={styles.areas}>{fill(text.areas, valuesOf(locale))}</p>
      <ul className={styles.list}>
        {areas.map(({ id, name }) => (
          <li key={id}>{name[locale]}</li>
        ))}
      </ul>
    </>
  );
}

function valuesOf(locale: Locale): ProseValues {
  const { name, province, history, authority } = site;
  return { name: name[locale], province: province[locale], history: history[locale], authority: authority[locale] };
}
