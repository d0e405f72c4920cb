import type { ChartModel } from "#domain/chart/chart-model.ts";
import styles from "./chart.module.css";
import { CHART_TEXTS } from "./chart-texts.ts";
import type { Active } from "./use-active-point.ts";

/** Between the tooltip and its point. */
const DISTANCE = 14;
/** Room a tooltip needs above its point; with less it goes below. */
const TALLEST = 150;

export interface ChartTooltipProps {
  active: Active;
  model: Pick<ChartModel, "widthPx" | "heightPx" | "locale">;
  reportHref: (report: string) => string;
}

/** The words of a point beside it. The part of the chart to the left of the point is the part of the tooltip that hangs over to the left. */
export function ChartTooltip({ active: { point, isPinned }, model: { widthPx, heightPx, locale }, reportHref }: ChartTooltipProps) {
  const { at, tooltip, report } = point;
  const share = Math.min(Math.max(at.x / widthPx, 0), 1) * 100;
  const isBelow = at.y < TALLEST && heightPx - at.y > at.y;
  const vertical = isBelow ? { top: at.y + DISTANCE } : { bottom: heightPx - at.y + DISTANCE };
  return (
    <div
      data-tooltip=""
      className={isPinned ? styles.pinned : styles.tooltip}
      style={{ left: `${share}%`, transform: `translateX(-${share}%)`, ...vertical }}
    >
      <p className={styles.tooltipTitle}>{tooltip.title}</p>
      {tooltip.lines.map(({ label, text, isStrong }) => (
        <p key={`${label}${text}`}>
          {label && <span className={styles.tooltipLabel}>{`${label}: `}</span>}
          {isStrong ? <strong>{text}</strong> : text}
        </p>
      ))}
      {report && isPinned && (
        <p>
          <a href={reportHref(report)}>{CHART_TEXTS.openReport[locale]}</a>
        </p>
      )}
    </div>
  );
}

/** The tooltip as one line, for the live region. */
export function spokenPoint({ point: { tooltip } }: Active): string {
  const lines = tooltip.lines.map(({ label, text }) => (label ? `${label}: ${text}` : text));
  return `${tooltip.title}. ${lines.join(". ")}.`;
}
