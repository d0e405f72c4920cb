import type { KeyEntry, Mark, PixelPoint } from "#domain/chart/chart-model.ts";
import { dot, label, rule } from "#domain/chart/marks.ts";
import { measureText } from "#domain/chart/measure-text.ts";

const SIZE = 13;
const ROW = 24;
const SWATCH = 14;
const GAP = 22;

/** What the forms of a chart mean: each form and its word, in as many rows as the width asks for. */
export function keyMarks(key: readonly KeyEntry[], at: PixelPoint & { widthPx: number }): { marks: Mark[]; bottom: number } {
  let { x, y } = at;
  const marks = key.flatMap((entry, index) => {
    const width = SWATCH + 7 + measureText(entry.text, SIZE);
    if (index > 0 && x + width > at.x + at.widthPx) {
      x = at.x;
      y += ROW;
    }
    const place = { x, y: y + ROW / 2 };
    x += width + GAP;
    const id = `key/${entry.form}/${entry.role}`;
    return [
      ...swatch(entry, place, id),
      label("status", `${id}/word`, entry.text, { x: place.x + SWATCH + 7, y: place.y + SIZE * 0.355, sizePx: SIZE, role: "ink-2" }),
    ];
  });
  return { marks, bottom: key.length === 0 ? at.y : y + ROW };
}

type StrokeForm = Exclude<KeyEntry["form"], "solid" | "hatched" | "hollow" | "dot" | "hollow-dot">;

/** Strokes of the swatches: points from the middle of the swatch's left side, width, dashes. */
const STROKES: Record<StrokeForm, Stroke[]> = {
  target: [stroke("0,0 14,0", 2)],
  "target-range": [stroke("0,4 14,4", 2), stroke("0,-4 14,-4", 2), stroke("0.5,-4 0.5,4", 1), stroke("13.5,-4 13.5,4", 1)],
  "target-floor": [stroke("0,3 14,3", 2), stroke("13,3 13,-5", 1.5), stroke("10.5,-2.5 13,-5 15.5,-2.5", 1.5)],
  "target-ceiling": [stroke("0,-3 14,-3", 2), stroke("13,-3 13,5", 1.5), stroke("10.5,2.5 13,5 15.5,2.5", 1.5)],
  gap: [stroke("0,3 14,3", 1.5, [2, 3])],
  merger: [stroke("7,-6 7,6", 1, [1, 3])],
};

interface Stroke {
  points: PixelPoint[];
  widthPx: number;
  dash: number[] | null;
}

function stroke(points: string, widthPx: number, dash: number[] | null = null): Stroke {
  const pairs = points.split(" ").map((pair) => pair.split(",").map(Number));
  return { points: pairs.map(([x = 0, y = 0]) => ({ x, y })), widthPx, dash };
}

function swatch({ form, role }: KeyEntry, at: PixelPoint, id: string): Mark[] {
  const middle = { x: at.x + SWATCH / 2, y: at.y };
  switch (form) {
    case "dot":
    case "hollow-dot":
      return [dot(id, middle, { role, r: 4, form: form === "dot" ? "solid" : "hollow" })];
    case "solid":
    case "hatched":
    case "hollow":
      return [{ type: "bar", id, datum: null, role, form, box: { x: at.x, y: at.y - 5, width: SWATCH, height: 10 } }];
    default:
      return STROKES[form].map(({ points, widthPx, dash }, index) => {
        const placed = points.map(({ x, y }) => ({ x: at.x + x, y: at.y + y }));
        return rule("target", `${id}/${index}`, placed, { role, widthPx, dash });
      });
  }
}
