import type { Indicator } from "../catalogue.ts";
import type { AnyChartKind } from "./chart-kind.ts";
import type { ChartKindId } from "./chart-model.ts";
import { bullet } from "./kinds/bullet.ts";
import { columns } from "./kinds/columns.ts";
import { ladder } from "./kinds/ladder.ts";
import { line } from "./kinds/line.ts";
import { multiples } from "./kinds/multiples.ts";
import { progress } from "./kinds/progress.ts";
import { ranking } from "./kinds/ranking.ts";
import { spark } from "./kinds/spark.ts";

/** Every kind of chart, in the order of menus. A new kind is one file in `kinds/` and one line here. */
export const CHART_KINDS: readonly AnyChartKind[] = [columns, line, ranking, multiples, ladder, progress, spark, bullet];

/** The kinds a reader may choose for an indicator; the first is drawn when none is asked for. */
export function kindsFor(indicator: Pick<Indicator, "kind" | "unit">): ChartKindId[] {
  return CHART_KINDS.filter((kind) => kind.isOffered && kind.suits(indicator)).map(({ id }) => id);
}
