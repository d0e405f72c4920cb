import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ChartTable } from "#client/charts/chart-table.tsx";
import { CHART_TEXTS, reportAddress } from "#client/charts/chart-texts.ts";
import { ModelSvg } from "#client/charts/model-svg.tsx";
import { useWidth } from "#client/charts/use-width.ts";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import { fill } from "#client/text/fill.ts";
import type { SeriesData } from "#domain/chart/chart-spec.ts";
import { formatDay, formatFigure } from "#domain/number.ts";
import type { Figure, ImportDetail, ReviewItem } from "#domain/resources/desk/review.ts";
import type { SeriesResource } from "#domain/resources/series.ts";
import { publicIndicators, publicSeries } from "../api/public-site.ts";
import type { DeskCatalogue } from "../parts/use-catalogue.ts";
import { reviewText as en } from "../text/en/review.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import styles from "./candidate-chart.module.css";
import { chartWithFigure } from "./chart-with-figure.ts";
import { ThreeChecks } from "./three-checks.tsx";

export interface CandidateChartProps {
  figure: Figure | null;
  item: ReviewItem;
  opened: ImportDetail;
  catalogue: DeskCatalogue;
}

const NONE: SeriesResource[] = [];

/** What the figure would look like once published, and three checks in words. */
export function CandidateChart({ figure, item, opened, catalogue }: CandidateChartProps) {
  const text = useText(vi, en).chart;
  const { series, latestPublished } = useSeriesAround(figure);
  const indicator = catalogue.indicators.find(({ id }) => id === figure?.indicator);
  const unit = figure ? catalogue.unitOf(figure.indicator) : undefined;
  if (figure === null || !indicator || !unit) return <p className={styles.none}>{text.none}</p>;
  const data: SeriesData = { indicator, unit, site, areas: catalogue.areas, series, reports: catalogue.reports };
  return (
    <>
      {figure.period.includes("-") ? (
        <p className={styles.none}>{text.span}</p>
      ) : (
        <Drawn data={data} figure={figure} item={item} opened={opened} latestPublished={latestPublished} />
      )}
      <ThreeChecks
        input={{
          ...{ figure, indicator, unit, asStated: item.evidence.text, target: item.target },
          series: series.find(({ area }) => area === figure.area),
          others: series.filter(({ area }) => area !== figure.area),
        }}
      />
    </>
  );
}

interface DrawnProps {
  data: SeriesData;
  figure: Figure;
  item: ReviewItem;
  opened: ImportDetail;
  latestPublished: string | null;
}

function Drawn({ data, figure, item, opened: { report }, latestPublished }: DrawnProps) {
  const text = useText(vi, en).chart;
  const locale = useLocale();
  const [ref, widthPx] = useWidth<HTMLDivElement>();
  const said = JSON.stringify(figure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figure is a new object with every letter typed; its text says whether it changed.
  const model = useMemo(
    () =>
      chartWithFigure(
        data,
        { figure, asStated: item.evidence.text, report: report.id, published: report.published },
        { locale, widthPx: widthPx ?? 760 },
      ),
    [said, data.series, data.indicator, data.areas, locale, widthPx],
  );
  const name = fill(text.name, {
    indicator: data.indicator.shortName[locale],
    figure: formatFigure(figure, data.unit, locale),
    period: figure.period,
  });
  const what = figure.measure === "target" ? text.tick : model.kind === "line" ? text.point : text.column;
  return (
    <figure className={styles.chart}>
      <figcaption>
        <b>{fill(text.leads[becomes(item)], { what, period: figure.period })}</b>{" "}
        {latestPublished && fill(text.key, { date: formatDay(latestPublished) })}
      </figcaption>
      <div ref={ref} className={styles.place}>
        {widthPx !== null && <ModelSvg model={model} name={name} />}
      </div>
      {model.notes.length > 0 && <p className={styles.notes}>{model.notes.join(" ")}</p>}
      <details className={styles.details}>
        <summary>{CHART_TEXTS.showTable[locale]}</summary>
        <ChartTable model={model} caption={name} reportHref={(id) => reportAddress(id, locale)} />
      </details>
    </figure>
  );
}

/** What publishing would do to the chart, by how the figure lies to the ledger. */
function becomes({ relation }: ReviewItem): "new" | "changed" | "aside" {
  if (relation === null || relation === "new") return "new";
  return relation === "revision" ? "changed" : "aside";
}

/** The published series of the figure's area; of the site's province before and after the merger, as its own page draws it. */
function useSeriesAround(figure: Figure | null): { series: readonly SeriesResource[]; latestPublished: string | null } {
  const areas = figure === null ? [] : site.areas.includes(figure.area) ? site.areas : [figure.area];
  const isKnown = useQuery(publicIndicators).data?.some(({ id }) => id === figure?.indicator) ?? false;
  return useQueries({
    queries: areas.map((area) => ({
      ...publicSeries(figure?.indicator ?? "", area, figure?.basis ?? ""),
      enabled: isKnown && area !== "",
    })),
    combine: (results) => {
      const answers = results.flatMap(({ data }) => (data ? [data] : []));
      const series = answers.map(({ data }) => data);
      return { series: series.length > 0 ? series : NONE, latestPublished: answers[0]?.meta.latestPublished ?? null };
    },
  });
}
