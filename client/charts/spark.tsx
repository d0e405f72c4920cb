import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { ChartSpecInput, SparkData } from "#domain/chart/chart-spec.ts";
import styles from "./chart.module.css";
import { ModelSvg } from "./model-svg.tsx";

/** Width of a card of the overview at 1440 px: a column of three. */
export const CARD_WIDTH = 276;

export interface SparkProps extends Pick<ChartSpecInput, "locale" | "year" | "from" | "to"> {
  data: SparkData;
  widthPx?: number;
}

/** The small series of a card: all years with their gaps. Narrower places shrink it, wider ones leave room. */
export function Spark({ data, widthPx = CARD_WIDTH, ...spec }: SparkProps) {
  const model = buildChartModel({ kind: "spark", widthPx, ...spec }, data);
  return <ModelSvg model={model} name={model.alt} className={styles.small} />;
}
