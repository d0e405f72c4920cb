import { describe, expect, test } from "vitest";
import { targetMarks } from "#domain/chart/target-marks.ts";
import { aTargetOf } from "./builders.ts";

const COLUMN = {
  id: "a/2024",
  orientation: "column",
  across: 100,
  tickPx: 40,
  place: (value: number) => 200 - value * 10,
  hasArrow: true,
  datum: { area: "a", period: "2024", value: null },
} as const;
const ROW = { ...COLUMN, orientation: "row", across: 50, tickPx: 20, place: (value: number) => value * 10 } as const;

function drawn(target: Parameters<typeof targetMarks>[0], where: Parameters<typeof targetMarks>[1]): string[] {
  return targetMarks(target, where).map(
    ({ id, points }) => `${id.slice("target/a/2024".length) || "tick"} ${points.map(({ x, y }) => `${x},${y}`).join(" ")}`,
  );
}

describe("a target in a column", () => {
  test("is one tick with its halo", () => {
    const [tick, ...others] = targetMarks(aTargetOf(8), COLUMN);
    expect(others).toEqual([]);
    expect(tick).toMatchObject({ part: "target", widthPx: 2, haloPx: 1.5, role: "ink", datum: { value: 8 } });
    expect(drawn(aTargetOf(8), COLUMN)).toEqual(["tick 80,120 120,120"]);
  });

  test("about a value is a tick without an arrow", () => {
    expect(drawn(aTargetOf(8, { operator: "~" }), COLUMN)).toEqual(["tick 80,120 120,120"]);
  });

  test("as a range is two ticks joined by sides", () => {
    expect(drawn(aTargetOf(6, { operator: "range", valueMax: 7 }), COLUMN)).toEqual([
      "/side-first 80.5,140 80.5,130",
      "/side-second 119.5,140 119.5,130",
      "tick 80,140 120,140",
      "/upper 80,130 120,130",
    ]);
  });

  test("as a range closer than nine pixels has no sides", () => {
    expect(drawn(aTargetOf(6, { operator: "range", valueMax: 6.8 }), COLUMN)).toEqual(["tick 80,140 120,140", "/upper 80,132 120,132"]);
  });

  test("as a floor points upwards, as a ceiling downwards, at its right end", () => {
    expect(drawn(aTargetOf(8, { operator: ">=" }), COLUMN)[1]).toBe("/stem 119.3,120 119.3,111");
    expect(drawn(aTargetOf(8, { operator: "<=" }), COLUMN)[1]).toBe("/stem 119.3,120 119.3,129");
  });

  test("in small embeds is the tick alone", () => {
    expect(drawn(aTargetOf(8, { operator: ">=" }), { ...COLUMN, hasArrow: false })).toEqual(["tick 80,120 120,120"]);
  });
});

describe("a target in a row", () => {
  test("is an upright tick; a floor points to the right, a ceiling to the left", () => {
    expect(drawn(aTargetOf(8, { operator: ">=" }), ROW).slice(0, 2)).toEqual(["tick 80,40 80,60", "/stem 80,40.8 89,40.8"]);
    expect(drawn(aTargetOf(8, { operator: "<=" }), ROW)[1]).toBe("/stem 80,40.8 71,40.8");
  });
});
