import { type ReactNode, useId, useMemo } from "react";
import { useClock } from "#client/components/clock.tsx";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { ChartKindId } from "#domain/chart/chart-model.ts";
import type { ChartDataByKind } from "#domain/chart/chart-spec.ts";
import styles from "./chart.module.css";
import { ChartKey } from "./chart-key.tsx";
import { ChartPlot } from "./chart-plot.tsx";
import type { ChartSpecOf } from "./chart-spec-of.ts";
import { ChartTable } from "./chart-table.tsx";
import { CHART_TEXTS, reportAddress } from "./chart-texts.ts";
import { FirstSight } from "./first-sight.tsx";
import { useWidth } from "./use-width.ts";

export interface ChartProps<K extends ChartKindId> {
  spec: ChartSpecOf<K>;
  data: ChartDataByKind[K];
  /** What the chart shows, for its caption. */
  title: string;
  /** False where the page's own title or heading says the same just above: the caption is then for assistive technology only. */
  isTitleShown?: boolean;
  /** Right end of the footer: a link to the sources. */
  sources?: ReactNode;
  /** Address of the chart as a picture, for readers without scripts. */
  pictureHref?: string;
  /** `below` offers the table behind "Xem bảng"; `instead` shows it in place of the chart; `none` where the page has its own. */
  table?: "below" | "instead" | "none";
  reportHref?: (report: string) => string;
}

/** A chart with its caption, sentence, key, notes, sources and table. Everything drawn comes from the ChartModel of the measured width. */
export function Chart<K extends ChartKindId>(props: ChartProps<K>) {
  const { spec, data, title, isTitleShown = false, sources, pictureHref, table = "below" } = props;
  const { locale } = spec;
  const [ref, widthPx] = useWidth<HTMLDivElement>();
  const [titleId, sentenceId] = [useId(), useId()];
  const view = JSON.stringify(spec);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the spec is a new object each time; its text says whether it changed.
  const model = useMemo(() => buildChartModel({ ...spec, widthPx: widthPx ?? 1200 }, data), [view, data, widthPx]);
  const clock = useClock();
  const reportHref = useMemo(
    () => props.reportHref ?? ((report: string) => reportAddress(report, locale, clock)),
    [props.reportHref, locale, clock],
  );
  return (
    <figure className={styles.chart} aria-labelledby={titleId} aria-describedby={sentenceId}>
      <figcaption id={titleId} className={isTitleShown ? styles.title : "hidden-text"}>
        {title}
      </figcaption>
      <p id={sentenceId} className="hidden-text">
        {model.alt}
      </p>
      {table === "instead" ? (
        <ChartTable model={model} caption={title} reportHref={reportHref} />
      ) : (
        <div ref={ref} className={styles.place}>
          {widthPx === null ? <FirstSight spec={spec} data={data} /> : <ChartPlot model={model} reportHref={reportHref} />}
        </div>
      )}
      {table !== "instead" && <ChartKey entries={model.key} />}
      {(model.notes.length > 0 || sources) && (
        <div className={styles.footer}>
          <p>{model.notes.join(" ")}</p>
          {sources && <p className={styles.sources}>{sources}</p>}
        </div>
      )}
      {pictureHref && (
        <noscript>
          <p className={styles.noscript}>
            <a href={pictureHref}>{CHART_TEXTS.picture[locale]}</a>
          </p>
        </noscript>
      )}
      {table === "below" && model.points.length > 0 && (
        <details className={styles.details}>
          <summary>{CHART_TEXTS.showTable[locale]}</summary>
          <ChartTable model={model} caption={title} reportHref={reportHref} />
        </details>
      )}
    </figure>
  );
}
