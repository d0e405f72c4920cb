import type { Locale } from "../text.ts";
import type { Mark } from "./chart-model.ts";
import { CHART_WORDS } from "./chart-words.ts";
import type { ColumnFrame, PlacedSegment, PlacedSlot } from "./column-frame.ts";
import { label, levelRule, uprightRule } from "./marks.ts";
import { targetEnds } from "./target-marks.ts";

/** Bars wider apart than this have room for the words of a gap. */
const GAP_WORDS_FROM_PX = 44;
const GAP_TEXT_PX = 11.5;
const WORDS_ABOVE_PX = 40;

/** The zero line of a segment: solid, and dotted where a year has no figure. */
export function baselineMarks({ segment, x1, x2, slots }: PlacedSegment, { y, gapPx }: { y: number; gapPx: number }): Mark[] {
  const marks: Mark[] = [];
  let from = x1;
  const solid = (to: number) =>
    levelRule("baseline", `baseline/${segment.area.id}/${marks.length}`, { x1: from, x2: to, y }, { role: "ink-3" });
  for (const slot of slots.filter(isGap)) {
    const [start, end] = [slot.x - gapPx / 2, slot.x + gapPx / 2];
    marks.push(
      solid(start),
      levelRule(
        "gap",
        `gap/${slot.id}`,
        { x1: start, x2: end, y },
        { role: "ink-3", dash: [2, 3], datum: { area: slot.area.id, period: slot.period, value: null } },
      ),
    );
    from = end;
  }
  return [...marks, solid(x2)];
}

/** "chưa có số" over the dotted baseline, in two lines, where the column is wide enough and no target is in the way. */
export function gapWords(
  slots: readonly PlacedSlot[],
  { y, pitch, locale, place }: { y: number; pitch: number; locale: Locale; place: (value: number) => number },
): Mark[] {
  if (pitch <= GAP_WORDS_FROM_PX) return [];
  const [first, ...rest] = CHART_WORDS.gap[locale].split(" ");
  const lines = [first as string, rest.join(" ")];
  // Where all figures are negative the baseline is the top of the plot, and the words hang below it.
  const top = y < WORDS_ABOVE_PX ? y + 16 : y - 24;
  return slots.filter(isGap).flatMap((slot) => {
    const isInTheWay = slot.point?.target && targetEnds(slot.point.target).some((value) => Math.abs(place(value) - y) < 44);
    const datum = { area: slot.area.id, period: slot.period, value: null };
    return isInTheWay
      ? []
      : lines.map((text, index) =>
          label("gap", `gap-word/${slot.id}/${index}`, text, {
            x: slot.x,
            y: top + index * 15,
            sizePx: GAP_TEXT_PX,
            anchor: "middle",
            role: "ink-3",
            datum,
          }),
        );
  });
}

/** The dotted lines between old and merged provinces, with their names. */
export function mergerMarks({ mergers }: ColumnFrame, { y1, y2, sizePx }: { y1: number; y2: number; sizePx: number }): Mark[] {
  return mergers.flatMap(({ id, x, heads }) => [
    uprightRule("merger", `merger/${id}`, { x, y1, y2 }, { role: "ink-2", dash: [1, 3] }),
    ...heads.flatMap((head) =>
      head.lines.map((text, index) =>
        label("merger", `merger-name/${id}/${head.isNew ? "new" : "old"}/${index}`, text, {
          x: head.x,
          y: y1 + sizePx - 2 + index * (sizePx + 4),
          sizePx,
          anchor: head.anchor,
          weight: index > 0 ? 400 : head.isNew ? 600 : 500,
          role: index > 0 ? "ink-2" : "ink",
        }),
      ),
    ),
  ]);
}

/** A year without an actual, whether or not a target is set for it. */
export function isGap({ point }: PlacedSlot): boolean {
  return !point?.actual;
}
