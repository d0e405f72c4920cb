import type { ChartModel, ChartPoint } from "#domain/chart/chart-model.ts";
import styles from "./chart.module.css";
import { colorOf } from "./color-of.ts";

const RING = 7;

/** Shows which point the tooltip speaks of: a ring around a point of a line, a frame around a column or a row. */
export function ActiveMark({ point: { at, hit, value }, model }: { point: ChartPoint; model: ChartModel }) {
  const { widthPx, heightPx, layout } = model;
  const isFramed = layout === "columns" || layout === "rows" || layout === "bars" || value === null;
  return (
    <svg className={styles.overlay} width={widthPx} height={heightPx} viewBox={`0 0 ${widthPx} ${heightPx}`} aria-hidden="true">
      {isFramed ? (
        <rect
          x={hit.x + 1}
          y={hit.y + 1}
          width={hit.width - 2}
          height={hit.height - 2}
          fill="none"
          stroke={colorOf("ink")}
          strokeWidth={1}
        />
      ) : (
        <circle cx={at.x} cy={at.y} r={RING} fill="none" stroke={colorOf("ink")} strokeWidth={2} />
      )}
    </svg>
  );
}
