import type { CSSProperties } from "react";
import type { ChartModel, ChartPoint } from "#domain/chart/chart-model.ts";
import styles from "./chart.module.css";
import { CHART_TEXTS } from "./chart-texts.ts";
import type { Active } from "./use-active-point.ts";

/** Between the tooltip and its point. */
const DISTANCE = 14;
/** Between the tooltip and the column it speaks of. */
const BESIDE = 8;
/** Room a tooltip needs above its point; with less it goes below. */
const TALLEST = 150;
/** Narrower charts have no room beside a column. */
const ROOM_BESIDE_PX = 640;

export interface ChartTooltipProps {
  active: Active;
  model: Pick<ChartModel, "widthPx" | "heightPx" | "locale" | "layout">;
  reportHref: (report: string) => string;
}

/** The words of a point near it, never over the figure they explain and never outside the chart's width. */
export function ChartTooltip({ active: { point, isPinned }, model, reportHref }: ChartTooltipProps) {
  const { tooltip, report } = point;
  const isBeside = model.layout === "columns" && model.widthPx >= ROOM_BESIDE_PX;
  return (
    <div
      data-tooltip=""
      className={isPinned ? styles.pinned : styles.tooltip}
      style={isBeside ? placeBeside(point, model) : placeAbove(point, model)}
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
          <a href={reportHref(report)}>{CHART_TEXTS.openReport[model.locale]}</a>
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

/** Beside a column, towards the middle of the chart. */
function placeBeside({ at, hit }: ChartPoint, { widthPx }: ChartTooltipProps["model"]): CSSProperties {
  const top = hit.y;
  return at.x < widthPx / 2 ? { top, left: hit.x + hit.width + BESIDE } : { top, right: widthPx - hit.x + BESIDE };
}

/** Above or below a point. The part of the chart to its left is the part of the tooltip that hangs over to the left. */
function placeAbove({ at }: ChartPoint, { widthPx, heightPx }: ChartTooltipProps["model"]): CSSProperties {
  const share = Math.min(Math.max(at.x / widthPx, 0), 1) * 100;
  const isBelow = at.y < TALLEST && heightPx - at.y > at.y;
  const vertical = isBelow ? { top: at.y + DISTANCE } : { bottom: heightPx - at.y + DISTANCE };
  return { left: `${share}%`, transform: `translateX(-${share}%)`, ...vertical };
}
