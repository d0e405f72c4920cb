import * as z from "zod/mini";
import { areasQuery, unitsQuery } from "#client/api/catalogue.ts";
import { indicatorsQuery } from "#client/api/indicator.ts";
import { releaseChangesQuery, releaseQuery } from "#client/api/release.ts";
import { reportsQuery } from "#client/api/report.ts";
import { localPath } from "#client/components/address.ts";
import { ChangePages } from "#client/components/change-pages.tsx";
import { ChangeTable } from "#client/components/change-table.tsx";
import { type Catalogues, figureWords } from "#client/components/figure-words.ts";
import { Link } from "#client/components/link.tsx";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { Section } from "#client/components/section.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { release as en } from "#client/text/en/releases.ts";
import { fill } from "#client/text/fill.ts";
import { release as vi } from "#client/text/vi/releases.ts";
import { formatInstant, formatNumber } from "#domain/number.ts";
import type { ReleaseChange, ReleaseResource } from "#domain/resources/release.ts";
import styles from "./release-page.module.css";

const PAGE_SIZE = 100;
const search = z.strictObject({ page: z.optional(z.string().check(z.regex(/^[1-9]\d{0,5}$/))) });

interface Data extends Catalogues {
  release: ReleaseResource;
  changes: ReleaseChange[];
  count: number;
}
type Params = { release: string };
type Search = z.infer<typeof search>;
type Props = PageProps<Params, Search, Data>;

export const releasePage = definePage<Params, Search, Data>({
  search,
  load: async ({ params, search: { page = "1" } }, read) => {
    const [release, changes, indicators, areas, units, reports] = await Promise.all([
      read(releaseQuery(params.release)),
      read(releaseChangesQuery(params.release, { limit: PAGE_SIZE, offset: (Number(page) - 1) * PAGE_SIZE || undefined })),
      read(indicatorsQuery()),
      read(areasQuery()),
      read(unitsQuery()),
      read(reportsQuery({ limit: 10_000 })),
    ]);
    return {
      ...{ release: release.data, changes: changes.data, count: changes.meta.count },
      ...{ indicators: indicators.data, areas: areas.data, units: units.data, reports: reports.data },
    };
  },
  head: ({ locale }, { release }) => ({
    title: `${fill((locale === "vi" ? vi : en).title, { release: release.release })}: ${release.title[locale]}`,
    description: release.note[locale],
    image: { path: localPath(`/releases/${release.release}.png`, locale), alt: release.title[locale] },
    modified: release.recordedAt.slice(0, 10),
  }),
  Component: ReleaseView,
});

function ReleaseView({ view, data }: Props) {
  const { locale, search: asked } = view;
  const text = useText(vi, en);
  const { release, changes, count } = data;
  const page = Number(asked.page ?? "1");
  const first = (page - 1) * PAGE_SIZE + 1;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <article className="frame">
      <p className="kicker">{fill(text.title, { release: release.release })}</p>
      <h1>{release.title[locale]}</h1>
      <p className="sentence">{release.note[locale]}</p>
      <Facts release={release} />
      <Section
        id="changes"
        title={text.changes}
        lead={release.release === 1 ? text.changesFirst : fill(text.changesLead, { count: number(count) })}
      >
        {changes.length === 0 ? (
          <EmptyState>{text.changesNone}</EmptyState>
        ) : (
          <ChangeTable
            caption={fill(text.caption, {
              release: release.release,
              from: number(first),
              to: number(first + changes.length - 1),
              count: number(count),
            })}
            changes={changes}
            words={figureWords(data, locale)}
          />
        )}
        <ChangePages to={`/releases/${release.release}`} page={page} last={Math.ceil(count / PAGE_SIZE)} />
      </Section>
      <p className={`${styles.back} no-print`}>
        <Link to="/releases">{text.back}</Link>
        {release.release > 1 && (
          <Link to="/releases/compare" search={{ from: String(release.release - 1), to: String(release.release) }}>
            {text.inWords}
          </Link>
        )}
      </p>
    </article>
  );
}

function Facts({ release: { recordedAt, publishedBy, counts, sha256 } }: { release: ReleaseResource }) {
  const text = useText(vi, en);
  const locale = useLocale();
  const list = (["observations", "reports", "decisions", "added", "withdrawn"] as const).map((name) =>
    fill(text[name], { count: formatNumber(counts[name], locale) }),
  );
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{text.recordedAt}</dt>
        <dd>{formatInstant(recordedAt)}</dd>
      </div>
      <div>
        <dt>{text.publishedBy}</dt>
        <dd>{publishedBy}</dd>
      </div>
      <div>
        <dt>{text.counts}</dt>
        <dd>{list.join(" · ")}</dd>
      </div>
      <div className={styles.sum}>
        <dt>{text.sha256}</dt>
        <dd>
          <code>{sha256}</code>
          <span className={styles.hint}>{text.sha256Hint}</span>
        </dd>
      </div>
    </dl>
  );
}
