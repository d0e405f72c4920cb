import { targetEnds } from "./target-marks.ts";
import type { Slot } from "./timeline.ts";

/** Every actual and every end of a target: what the axis must hold. */
export function valuesOf(slots: readonly Slot[]): number[] {
  return slots.flatMap(({ point }) => [
    ...(point?.actual ? [point.actual.value, point.actual.valueMax ?? point.actual.value] : []),
    ...(point?.target ? targetEnds(point.target) : []),
  ]);
}
