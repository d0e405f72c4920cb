import type { ChartKindId } from "#domain/chart/chart-model.ts";
import type { ChartSpecInput } from "#domain/chart/chart-spec.ts";

/** What a reader asks of a chart of one kind; the width is measured. */
export type ChartSpecOf<K extends ChartKindId> = Omit<ChartSpecInput, "kind" | "widthPx"> & { kind: K };
