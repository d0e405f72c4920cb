import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { BulletData, ChartSpecInput } from "#domain/chart/chart-spec.ts";
import styles from "./chart.module.css";
import { ModelSvg } from "./model-svg.tsx";
import { CARD_WIDTH } from "./spark.tsx";

export interface BulletProps extends Pick<ChartSpecInput, "locale"> {
  data: BulletData;
  widthPx?: number;
}

/** The figure of a card against its target. Without a target it is an empty place of the same height. The words beside it say the same. */
export function Bullet({ data, locale, widthPx = CARD_WIDTH }: BulletProps) {
  const model = buildChartModel({ kind: "bullet", widthPx, locale }, data);
  return <ModelSvg model={model} className={styles.small} />;
}
