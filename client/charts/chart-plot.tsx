import type { ChartModel } from "#domain/chart/chart-model.ts";
import { ActiveMark } from "./active-mark.tsx";
import styles from "./chart.module.css";
import { nameOfRegion } from "./chart-texts.ts";
import { ChartTooltip, spokenPoint } from "./chart-tooltip.tsx";
import { Painting } from "./painting.tsx";
import { useActivePoint } from "./use-active-point.ts";

export interface ChartPlotProps {
  model: ChartModel;
  reportHref: (report: string) => string;
}

/** The measured chart: one focusable region, whose points are read by mouse, touch and arrow keys. */
export function ChartPlot({ model, reportHref }: ChartPlotProps) {
  const { active, handlers } = useActivePoint(model);
  if (model.points.length === 0) {
    return (
      <div className={styles.plot}>
        <Painting model={model} reportHref={reportHref} />
      </div>
    );
  }
  return (
    <>
      <div
        className={styles.plot}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the region is a widget; its points are reached by arrow keys.
        tabIndex={0}
        aria-label={nameOfRegion(model)}
        {...handlers}
      >
        <Painting model={model} reportHref={reportHref} />
        {active && <ActiveMark point={active.point} model={model} />}
        {active && <ChartTooltip active={active} model={model} reportHref={reportHref} />}
      </div>
      <p role="status" className="hidden-text">
        {active?.by === "keyboard" ? spokenPoint(active) : ""}
      </p>
    </>
  );
}
