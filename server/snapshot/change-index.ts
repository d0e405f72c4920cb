import type { SeriesKey, Statement } from "#domain/observation.ts";
import type { SeriesIndex } from "./snapshot-parts.ts";

/** A series of which another snapshot holds other statements; none where it holds none. */
export interface TouchedSeries {
  key: SeriesKey;
  statements: readonly Statement[];
}

/** By `seriesId`. */
export type Touched = ReadonlyMap<string, TouchedSeries>;

/** Copies the maps on the way to a touched series, each once; a series without statements is taken out. */
export function changeIndex(before: SeriesIndex, touched: Touched): SeriesIndex {
  const index = new Map(before);
  const byIndicator = Map.groupBy(touched.values(), ({ key }) => key.indicator);
  for (const [indicator, ofIndicator] of byIndicator) {
    const areas = new Map(index.get(indicator));
    for (const [area, ofArea] of Map.groupBy(ofIndicator, ({ key }) => key.area)) {
      const bases = new Map(areas.get(area));
      for (const { key, statements } of ofArea) setOrDrop(bases, key.basis, statements.length > 0 ? statements : null);
      setOrDrop(areas, area, bases.size > 0 ? bases : null);
    }
    setOrDrop(index, indicator, areas.size > 0 ? areas : null);
  }
  return index;
}

/** Puts a value in a map, or takes the entry out where there is none. */
export function setOrDrop<Value>(map: Map<string, Value>, key: string, value: Value | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}
