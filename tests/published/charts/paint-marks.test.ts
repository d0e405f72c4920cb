import { describe, expect, test } from "vitest";
import type { Mark } from "#domain/chart/chart-model.ts";
import { dot, label, levelRule, uprightRule } from "#domain/chart/marks.ts";
import { hatchPatterns, paintMarks } from "#server/published/charts/paint-marks.ts";
import { colorsOf } from "#server/published/charts/palette.ts";

const PAINT = { colors: colorsOf("light"), hasIds: false };

function aBar(given: Partial<Extract<Mark, { type: "bar" }>> = {}): Mark {
  return {
    type: "bar",
    id: "bar/synthetic/2024",
    datum: null,
    role: "lotus",
    form: "solid",
    box: { x: 10, y: 20, width: 30, height: 40 },
    ...given,
  };
}

describe("painting marks", () => {
  test.each<[string, Mark, string]>([
    ["a solid bar", aBar(), '<g fill="#bf2468"><rect x="10" y="20" width="30" height="40"/></g>'],
    [
      "an estimate hatched, with its outline inside the form",
      aBar({ form: "hatched" }),
      '<g fill="url(#hatch-lotus)" stroke="#bf2468" stroke-width="1.5"><rect x="10.75" y="20.75" width="28.5" height="38.5"/></g>',
    ],
    [
      "a preliminary figure hollow",
      aBar({ form: "hollow" }),
      '<g fill="#ffffff" stroke="#bf2468" stroke-width="1.5"><rect x="10.75" y="20.75" width="28.5" height="38.5"/></g>',
    ],
    [
      "a bar flatter than its outline without a negative height",
      aBar({ form: "hatched", box: { x: 10, y: 20, width: 30, height: 1 } }),
      '<g fill="url(#hatch-lotus)" stroke="#bf2468" stroke-width="1.5"><rect x="10.5" y="20.5" width="29" height="0"/></g>',
    ],
    ["a point", dot("d", { x: 5, y: 6 }, { role: "teal", r: 4 }), '<g fill="#0f6b6b"><circle cx="5" cy="6" r="4"/></g>'],
    [
      "a hollow point of the same size",
      dot("d", { x: 5, y: 6 }, { role: "teal", r: 4, form: "hollow" }),
      '<g fill="#ffffff" stroke="#0f6b6b" stroke-width="1.5"><circle cx="5" cy="6" r="3.25"/></g>',
    ],
    [
      "a text in two weights, with what XML reserves written out",
      label(
        "value",
        "l",
        [
          { text: "R&D < ", weight: 400, role: "ink" },
          { text: "8%", weight: 600, role: "ink" },
        ],
        { x: 1, y: 2, sizePx: 12, anchor: "end" },
      ),
      '<g fill="#16191d" font-size="12" text-anchor="end"><text x="1" y="2">R&amp;D &lt; <tspan font-weight="600">8%</tspan></text></g>',
    ],
    [
      "a text with paper around it",
      label("value", "l", "8", { x: 1, y: 2, sizePx: 12, role: "ink", haloPx: 4 }),
      '<g fill="#16191d" font-size="12" stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"><text x="1" y="2">8</text></g>',
    ],
  ])("paints %s", (_name, mark, expected) => {
    expect(paintMarks([mark], PAINT)).toBe(expected);
  });

  test("puts neighbours of one style into one group and keeps the order of marks", () => {
    const text = paintMarks([aBar(), aBar({ id: "b" }), aBar({ role: "teal" }), aBar()], PAINT);
    expect(text.match(/<g fill="#\w+">(?:<rect[^>]*>)+<\/g>/g)?.map((group) => group.match(/<rect/g)?.length)).toEqual([2, 1, 1]);
  });

  test("paints the halos of rules that follow each other before their strokes, so that no halo cuts a neighbour", () => {
    const side = uprightRule("target", "side", { x: 0, y1: 0, y2: 9 }, { role: "ink" });
    const tick = levelRule("target", "tick", { x1: 0, x2: 9, y: 0 }, { role: "ink", widthPx: 2, haloPx: 1.5 });
    expect(paintMarks([side, tick], PAINT).match(/stroke="(#\w+)" stroke-width="(\d)"/g)).toEqual([
      'stroke="#ffffff" stroke-width="5"',
      'stroke="#16191d" stroke-width="1"',
      'stroke="#16191d" stroke-width="2"',
    ]);
  });

  test("hatches each colour once, and only the colours that occur", () => {
    const marks = [aBar({ form: "hatched" }), aBar({ form: "hatched" }), aBar({ form: "hatched", role: "past" }), aBar({ role: "teal" })];
    expect(hatchPatterns(marks, PAINT).match(/id="[^"]+"/g)).toEqual(['id="hatch-lotus"', 'id="hatch-past"']);
  });

  test("writes ids of marks only where they are asked for", () => {
    expect(paintMarks([aBar()], { ...PAINT, hasIds: true })).toContain('id="bar/synthetic/2024"');
    expect(paintMarks([aBar()], PAINT)).not.toContain("id=");
  });
});
