import type { AnyChartKind, ChartKind } from "./chart-kind.ts";
import { CHART_KINDS } from "./chart-kinds.ts";
import type { ChartKindId, ChartModel } from "./chart-model.ts";
import { type ChartDataByKind, type ChartSpec, type ChartSpecInput, completeSpec } from "./chart-spec.ts";

const NARROWEST_CARD_PX = 420;
const KINDS_BY_ID: ReadonlyMap<string, AnyChartKind> = new Map(CHART_KINDS.map((kind) => [kind.id, kind]));

/**
 * Lays a chart out: from what a reader asks for and the figures of the API to a model that painters only paint. Pure and deterministic. Missing
 * figures are no error but an empty model that says why.
 */
export function buildChartModel<K extends ChartKindId>(spec: ChartSpecInput & { kind: K }, data: ChartDataByKind[K]): ChartModel {
  const kind = KINDS_BY_ID.get(spec.kind) as ChartKind<K> | undefined;
  if (kind === undefined) throw new Error(`chart kind "${spec.kind}" is not listed in chart-kinds.ts; add its line there`);
  return kind.build(legible(completeSpec(spec)), data);
}

/** The large letters of a card have no room in a narrow chart, which is no card anyway. */
function legible(spec: ChartSpec): ChartSpec {
  return spec.density === "card" && spec.widthPx < NARROWEST_CARD_PX ? { ...spec, density: "embed" } : spec;
}
