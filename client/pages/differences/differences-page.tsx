import { areasQuery, unitsQuery } from "#client/api/catalogue.ts";
import { indicatorsQuery } from "#client/api/indicator.ts";
import { differencesQuery, releasesQuery } from "#client/api/release.ts";
import { reportsQuery } from "#client/api/report.ts";
import { ChangePages } from "#client/components/change-pages.tsx";
import { ChangeTable } from "#client/components/change-table.tsx";
import { figureWords } from "#client/components/figure-words.ts";
import { Link } from "#client/components/link.tsx";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useText } from "#client/components/page-context.tsx";
import { Section } from "#client/components/section.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { differences as en } from "#client/text/en/differences.ts";
import { fill } from "#client/text/fill.ts";
import { differences as vi } from "#client/text/vi/differences.ts";
import { formatNumber } from "#domain/number.ts";
import type { AreaResource, UnitResource } from "#domain/resources/catalogue.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import type { ReleaseChange, ReleaseResource } from "#domain/resources/release.ts";
import type { ReportReference } from "#domain/resources/scorecard.ts";
import { ChangesInWords } from "./changes-in-words.tsx";
import { CompareForms } from "./compare-forms.tsx";
import { countsInWords, KINDS, type KindOfChange } from "./counts-in-words.ts";
import styles from "./differences-page.module.css";
import { DifferencesSearch, type Sides, sideName, sidesOf } from "./sides.ts";

const PAGE_SIZE = 100;
/** Of each kind so many are told in words; the table has them all. */
const TOLD = 20;

export interface DifferencesData {
  sides: Sides;
  releases: readonly ReleaseResource[];
  /** How many changes there are of each kind, and the first of them. */
  kinds: readonly KindOfChange[];
  changes: readonly ReleaseChange[];
  count: number;
  indicators: readonly IndicatorSummary[];
  areas: readonly AreaResource[];
  units: readonly UnitResource[];
  reports: readonly ReportReference[];
}
export type DifferencesProps = PageProps<Record<string, string>, DifferencesSearch, DifferencesData>;

/** What differs between two releases or two days, in words and as a table. */
export const differencesPage = definePage<Record<string, string>, DifferencesSearch, DifferencesData>({
  search: DifferencesSearch,
  load: async ({ search }, read) => {
    const { data: releases, meta } = await read(releasesQuery());
    const sides = sidesOf(search, meta);
    const { indicator, area, page = "1" } = search;
    const asked = { ...sides, indicator, area };
    const offset = (Number(page) - 1) * PAGE_SIZE || undefined;
    const table = await read(differencesQuery({ ...asked, limit: PAGE_SIZE, offset }));
    const kinds = await Promise.all(
      KINDS.map(async (kind) => {
        const { data, meta } = await read(differencesQuery({ ...asked, kind, limit: TOLD }));
        return { kind, count: meta.count, first: data };
      }),
    );
    const [indicators, areas, units, reports] = await Promise.all([
      read(indicatorsQuery()),
      read(areasQuery()),
      read(unitsQuery()),
      read(reportsQuery({ limit: 10_000 })),
    ]);
    return {
      ...{ sides, releases, kinds, changes: table.data, count: table.meta.count },
      ...{ indicators: indicators.data, areas: areas.data, units: units.data, reports: reports.data },
    };
  },
  head: ({ locale, search }, { sides, kinds }) => {
    const text = locale === "vi" ? vi : en;
    const names = { from: sideName(sides.from, text), to: sideName(sides.to, text) };
    const title = search.from === undefined ? text.title : fill(text.titleOf, names);
    return { title, description: fill(text.lead, { ...names, counts: countsInWords(kinds, locale, text) }) };
  },
  Component: Differences,
});

function Differences(props: DifferencesProps) {
  const { view, data } = props;
  const { locale, search } = view;
  const text = useText(vi, en);
  const { sides, kinds, changes, count } = data;
  const page = Number(search.page ?? "1");
  const first = (page - 1) * PAGE_SIZE + 1;
  const number = (value: number) => formatNumber(value, locale);
  const names = { from: sideName(sides.from, text), to: sideName(sides.to, text) };
  return (
    <article className="frame">
      <h1>{text.title}</h1>
      <p className={`sentence ${styles.lead}`}>{fill(text.lead, { ...names, counts: countsInWords(kinds, locale, text) })}</p>
      <CompareForms {...props} />
      {count === 0 ? (
        <EmptyState>{fill(text.none, names)}</EmptyState>
      ) : (
        <>
          <Section id="words" title={text.inWords}>
            <ChangesInWords data={data} locale={locale} />
          </Section>
          <Section id="changes" title={text.table}>
            <ChangeTable
              caption={fill(text.caption, {
                ...names,
                first: number(first),
                last: number(first + changes.length - 1),
                count: number(count),
              })}
              changes={changes}
              words={figureWords(data, locale)}
            />
            <ChangePages
              to="/releases/compare"
              search={{ ...sides, indicator: search.indicator, area: search.area }}
              page={page}
              last={Math.ceil(count / PAGE_SIZE)}
            />
          </Section>
        </>
      )}
      <p className={`${styles.more} no-print`}>
        <a href={differencesQuery({ ...sides, indicator: search.indicator, area: search.area }).address}>{text.json}</a>
        <Link to="/releases">{text.releases}</Link>
      </p>
    </article>
  );
}
