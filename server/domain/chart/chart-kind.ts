import type { Indicator } from "../catalogue.ts";
import type { Bilingual } from "../text.ts";
import type { ChartKindId, ChartModel } from "./chart-model.ts";
import type { ChartDataByKind, ChartSpec } from "./chart-spec.ts";

/** A kind of chart: its name for menus, which indicators it suits, and how it is laid out. */
export interface ChartKind<K extends ChartKindId = ChartKindId> {
  id: K;
  label: Bilingual;
  /** False for parts of other things (cards, the ladder), which no menu offers. */
  isOffered: boolean;
  /** Whether figures of this indicator may be drawn so: bars of ranks would make the best the shortest. */
  suits(indicator: Pick<Indicator, "kind" | "unit">): boolean;
  build(spec: ChartSpec, data: ChartDataByKind[K]): ChartModel;
}

/** Any kind: the union over all ids, so that a list may hold them. */
export type AnyChartKind = { [K in ChartKindId]: ChartKind<K> }[ChartKindId];
