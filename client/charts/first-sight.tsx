import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { ChartKindId } from "#domain/chart/chart-model.ts";
import type { ChartDataByKind } from "#domain/chart/chart-spec.ts";
import styles from "./chart.module.css";
import type { ChartSpecOf } from "./chart-spec-of.ts";
import { ModelSvg } from "./model-svg.tsx";

/** Widths a chart is drawn for before its place is measured; the style sheet shows the one that fits. */
const SIGHTS = [
  { widthPx: 358, className: styles.narrow },
  { widthPx: 760, className: styles.middle },
  { widthPx: 1200, className: styles.wide },
] as const;

const AS_IT_STANDS = { __html: "" };

export interface FirstSightProps<K extends ChartKindId> {
  spec: ChartSpecOf<K>;
  data: ChartDataByKind[K];
}

/**
 * The chart as the server sends it, in three layouts: it is seen before any script has run, and its place is as high as it will be. The browser
 * neither computes nor compares them: it starts from the markup as it stands, until the place is measured.
 */
export function FirstSight<K extends ChartKindId>({ spec, data }: FirstSightProps<K>) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; it says that what stands there is not React's.
  if (!import.meta.env.SSR) return <div suppressHydrationWarning dangerouslySetInnerHTML={AS_IT_STANDS} />;
  return (
    <div>
      {SIGHTS.map(({ widthPx, className }) => (
        <ModelSvg key={widthPx} model={buildChartModel({ ...spec, widthPx }, data)} className={className} />
      ))}
    </div>
  );
}
