import * as z from "zod/mini";
import { areasQuery, unitsQuery } from "#client/api/catalogue.ts";
import { conflictsQuery } from "#client/api/conflict.ts";
import { indicatorsQuery } from "#client/api/indicator.ts";
import { reportsQuery } from "#client/api/report.ts";
import { clockFields } from "#client/components/clock.tsx";
import { type Catalogues, figureWords } from "#client/components/figure-words.ts";
import { Link } from "#client/components/link.tsx";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useText } from "#client/components/page-context.tsx";
import { PastNotice } from "#client/components/past-notice.tsx";
import { Rich } from "#client/components/prose.tsx";
import { Section } from "#client/components/section.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { conflicts as en } from "#client/text/en/conflicts.ts";
import { fill } from "#client/text/fill.ts";
import { conflicts as vi } from "#client/text/vi/conflicts.ts";
import type { AreaResource } from "#domain/resources/catalogue.ts";
import type { ConflictResource } from "#domain/resources/conflict.ts";
import { ConflictTable } from "./conflict-table.tsx";
import styles from "./conflicts-page.module.css";

interface Data extends Catalogues {
  areas: readonly AreaResource[];
  conflicts: ConflictResource[];
}
const Search = z.strictObject(clockFields);
type Search = z.infer<typeof Search>;
type Props = PageProps<Record<string, string>, Search, Data>;

/** Figures on which reports disagree, by area. */
export const conflictsPage = definePage({
  search: Search,
  load: async ({ search }: { search: Search }, read): Promise<Data> => {
    const areas = (await read(areasQuery())).data;
    const everywhere = areas.map(({ id }) => id).join(",");
    const [conflicts, indicators, units, reports] = await Promise.all([
      read(conflictsQuery({ area: everywhere, ...search })),
      read(indicatorsQuery()),
      read(unitsQuery()),
      read(reportsQuery({ limit: 10_000 })),
    ]);
    return { areas, conflicts: conflicts.data, indicators: indicators.data, units: units.data, reports: reports.data };
  },
  head: ({ locale }, { conflicts }) => {
    const { title, description } = locale === "vi" ? vi : en;
    return { title, description: fill(description, { count: conflicts.length }) };
  },
  Component: Conflicts,
});

function Conflicts({ view: { locale, search }, data }: Props) {
  const text = useText(vi, en);
  const { areas, conflicts } = data;
  const words = figureWords(data, locale);
  const groups = areas
    .toSorted((one, other) => Number(other.ofSite) - Number(one.ofSite))
    .map(({ id }) => ({ id, found: conflicts.filter(({ area }) => area === id) }))
    .filter(({ found }) => found.length > 0);
  return (
    <div className="frame">
      <h1>{text.title}</h1>
      <p className="sentence">
        <Rich text={text.lead} values={{ count: conflicts.length }} />
      </p>
      <p className={styles.method}>
        <Link to="/about#words">{text.method}</Link>
      </p>
      <PastNotice to="/conflicts" search={search} />
      {groups.length === 0 && <EmptyState>{text.none}</EmptyState>}
      {groups.map(({ id, found }) => (
        <Section key={id} id={id} title={words.areaName(id)} aside={fill(text.countFigures, { count: found.length })}>
          <ConflictTable caption={fill(text.caption, { area: words.areaName(id) })} conflicts={found} words={words} />
        </Section>
      ))}
    </div>
  );
}
