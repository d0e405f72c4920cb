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
const STROKES: Record<StrokeForm, { points: string; widthPx: number; dash?: number[] }[]> = {
  target: [{ points: "0,0 14,0", widthPx: 2 }],
  "target-range": [
    { points: "0,4 14,4", widthPx: 2 },
    { points: "0,-4 14,-4", widthPx: 2 },
    { points: "0.5,-4 0.5,4", widthPx: 1 },
    { points: "13.5,-4 13.5,4", widthPx: 1 },
  ],
  "target-floor": [
    { points: "0,3 14,3", widthPx: 2 },
    { points: "13,3 13,-5", widthPx: 1.5 },
    { points: "10.5,-2.5 13,-5 15.5,-2.5", widthPx: 1.5 },
  ],
  "target-ceiling": [
    { points: "0,-3 14,-3", widthPx: 2 },
    { points: "13,-3 13,5", widthPx: 1.5 },
    { points: "10.5,2.5 13,5 15.5,2.5", widthPx: 1.5 },
  ],
  gap: [{ points: "0,3 14,3", widthPx: 1.5, dash: [2, 3] }],
  merger: [{ points: "7,-6 7,6", widthPx: 1, dash: [1, 3] }],
};

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
      return STROKES[form].map(({ points, widthPx, dash = null }, index) =>
        rule("target", `${id}/${index}`, pointsFrom(points, at), { role, widthPx, dash }),
      );
  }
}

function pointsFrom(text: string, { x, y }: PixelPoint): PixelPoint[] {
  return text.split(" ").map((pair) => {
    const [dx = 0, dy = 0] = pair.split(",").map(Number);
    return { x: x + dx, y: y + dy };
  });
}
