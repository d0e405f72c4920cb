import type { BarMark, ChartModel, DotMark, LineMark, Mark, RuleMark } from "#domain/chart/chart-model.ts";
import { halosFirst } from "./halos-first.ts";
import { axisOf } from "./recharts-scales.ts";

/** A target tick: level across its bar, at one value. */
export type TickMark = RuleMark & { datum: { value: number } };
type Valued<M extends Mark> = M & { datum: { value: number } };

/** Neighbouring marks that one series of Recharts paints; `plain` ones have no value and stay where the model puts them. */
export type MarkGroup =
  | { type: "bars"; axis: string; marks: Valued<BarMark>[] }
  | { type: "dots"; axis: string; marks: Valued<DotMark>[] }
  | { type: "targets"; axis: string; marks: TickMark[] }
  | { type: "line"; axis: string; marks: LineMark[] }
  | { type: "plain"; axis: string; marks: Mark[] };

/** The marks in their order, grouped without changing it: what is painted later lies on top. */
export function groupMarks(model: ChartModel): MarkGroup[] {
  const groups: MarkGroup[] = [];
  const isUpright = model.valueAxis?.orientation !== "bottom";
  // Progress counts per cent of each target on its axis, while its bars hold figures of many units: no axis of Recharts fits them.
  const hasScale = model.kind !== "progress" && (model.valueAxis !== null || model.panels.length > 0);
  for (const mark of halosFirst(model.marks)) {
    const type = hasScale ? typeOf(mark, isUpright) : "plain";
    const axis = type === "plain" ? "" : axisOf(mark, model);
    const last = groups.at(-1);
    if (last && type !== "line" && last.type === type && last.axis === axis) (last.marks as Mark[]).push(mark);
    else groups.push({ type, axis, marks: [mark] } as MarkGroup);
  }
  return groups;
}

function typeOf(mark: Mark, isUpright: boolean): MarkGroup["type"] {
  if (mark.type === "line") return "line";
  if (mark.datum === null || mark.datum.value === null) return "plain";
  if (mark.type === "bar") return "bars";
  if (mark.type === "dot" && mark.part === "figure") return "dots";
  return mark.type === "rule" && mark.part === "target" && isTick(mark, isUpright) ? "targets" : "plain";
}

/** A range's sides and a floor's arrow hang on the tick and are no values of their own. */
function isTick({ id, points: [first, second, ...rest] }: RuleMark, isUpright: boolean): boolean {
  if (!first || !second || rest.length > 0 || /\/(stem|head|side-\w+)$/.test(id)) return false;
  return isUpright ? first.y === second.y : first.x === second.x;
}
