import { Chart } from "#client/charts/chart.tsx";
import { formatSearch } from "#client/components/address.ts";
import { useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import { countOf } from "#client/text/count-of.ts";
import { indicator as en } from "#client/text/en/indicator.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { kindOfView } from "./chart-kind-of.ts";
import { fileSearch, titleOfView } from "./indicator-head.ts";
import styles from "./indicator-page.module.css";
import type { IndicatorProps } from "./indicator-page.tsx";
import { reportsShown } from "./reports-shown.ts";
import { yearsOf } from "./years-of.ts";

/** The chart of the view, or its table, at full width. */
export function IndicatorChart({ view, data }: IndicatorProps) {
  const text = useText(vi, en);
  const { search, locale } = view;
  const { indicator, unit, areas, series } = data;
  const { from, to } = yearsOf(search.time, series);
  const chosen = search.area ? search.area.split(",") : [];
  const reports = reportsShown(data);
  return (
    <div className={styles.chart}>
      <Chart
        spec={{ kind: kindOfView(view, data), locale, from, to, chosen }}
        data={{ indicator, unit, areas, series, site, reports: indicator.reports, asOf: search.asOf ?? null }}
        title={titleOfView(view, data)}
        table={search.view === "table" ? "instead" : "none"}
        pictureHref={`/indicators/${indicator.id}.png${formatSearch(fileSearch(search))}`}
        sources={reports.length > 0 && <a href="#reports">{countOf(reports.length, text.sources)}</a>}
      />
    </div>
  );
}
