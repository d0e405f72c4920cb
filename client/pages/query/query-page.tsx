import { areasQuery, unitsQuery } from "#client/api/catalogue.ts";
import { indicatorsQuery } from "#client/api/indicator.ts";
import { observationsQuery } from "#client/api/observation.ts";
import { DownloadPanel } from "#client/components/download-panel.tsx";
import { figureWords } from "#client/components/figure-words.ts";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useText } from "#client/components/page-context.tsx";
import { PastNotice } from "#client/components/past-notice.tsx";
import { Section } from "#client/components/section.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { query as en } from "#client/text/en/query.ts";
import { fill } from "#client/text/fill.ts";
import { query as vi } from "#client/text/vi/query.ts";
import { formatNumber } from "#domain/number.ts";
import type { AreaResource, UnitResource } from "#domain/resources/catalogue.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import type { ObservationResource } from "#domain/resources/observation.ts";
import { QueryControls } from "./query-controls.tsx";
import styles from "./query-page.module.css";
import { QueryTable } from "./query-table.tsx";
import { apiParametersOf, fileSearchOf, QuerySearch } from "./selection-of.ts";

/** Rows that come with the page, and of each piece fetched later. */
const PIECE = 100;

export interface QueryData {
  indicators: readonly IndicatorSummary[];
  areas: readonly AreaResource[];
  units: readonly UnitResource[];
  count: number;
  rows: readonly ObservationResource[];
}
export type QueryProps = PageProps<Record<string, string>, QuerySearch, QueryData>;

/** Figures chosen without programming: the selection is the address, its table is below, its files beside it. */
export const queryPage = definePage<Record<string, string>, QuerySearch, QueryData>({
  search: QuerySearch,
  load: async ({ search }, read) => {
    const [indicators, areas, units] = await Promise.all([read(indicatorsQuery()), read(areasQuery()), read(unitsQuery())]);
    const known = areas.data.filter(({ observations }) => observations > 0);
    const { data, meta } = await read(observationsQuery({ ...apiParametersOf(search, known), limit: PIECE }));
    return { indicators: indicators.data, areas: known, units: units.data, count: meta.count, rows: data };
  },
  head: ({ locale }) => {
    const { title, description } = locale === "vi" ? vi : en;
    return { title, description };
  },
  Component: QueryView,
});

function QueryView(props: QueryProps) {
  const { view, data } = props;
  const { locale, search } = view;
  const text = useText(vi, en);
  const { count } = data;
  const rows = count === 0 ? text.rows.none : count === 1 ? text.rows.one : fill(text.rows.other, { count: formatNumber(count, locale) });
  return (
    <div className="frame">
      <h1>{text.title}</h1>
      <p className={`sentence ${styles.lead}`}>{text.lead}</p>
      <QueryControls {...props} />
      <PastNotice to="/query" search={search} />
      <Section id="rows" title={text.table} aside={<output>{rows}</output>}>
        {count === 0 ? (
          <EmptyState>{text.rows.none}</EmptyState>
        ) : (
          <QueryTable
            key={JSON.stringify(search)}
            rows={data.rows}
            count={count}
            parameters={apiParametersOf(search, data.areas)}
            words={figureWords(data, locale)}
          />
        )}
      </Section>
      <Section id="downloads" title={text.download}>
        <DownloadPanel path="/dataset" scopes={[{ scope: "view", count, search: fileSearchOf(search) }]} />
      </Section>
    </div>
  );
}
