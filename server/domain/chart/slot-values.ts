import { targetEnds } from "./target-marks.ts";
import type { Slot } from "./timeline.ts";

/** Every actual and every end of a target: what the axis must hold. */
export function valuesOf(slots: readonly Slot[]): number[] {
  const values: number[] = [];
  for (const { point } of slots) {
    if (point?.actual) values.push(point.actual.value, point.actual.valueMax ?? point.actual.value);
    if (point?.target) values.push(...targetEnds(point.target));
  }
  return values;
}
