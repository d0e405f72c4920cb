import { describe, expect, test } from "vitest";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { ChartModel, Mark } from "#domain/chart/chart-model.ts";
import { paintSvg } from "#server/published/charts/paint-svg.ts";
import { SITUATIONS } from "#tests/domain/chart/situations.ts";

const KINDS = ["columns", "line", "ranking", "multiples"] as const;

describe.each(KINDS)("the SVG of %s", (kind) => {
  test.each(Object.keys(SITUATIONS))("has every mark of the model where the model has it: %s", (situation) => {
    const data = SITUATIONS[situation] as (typeof SITUATIONS)[string];
    const model = buildChartModel({ kind, locale: "vi", widthPx: 800 }, data);
    expect(readMarks(paintSvg(model, { theme: "light" }))).toEqual(expectedMarks(model));
  });
});

/** What each mark must look like in the file, by its id. */
function expectedMarks({ marks }: ChartModel): Record<string, string> {
  return Object.fromEntries(marks.map((mark) => [mark.id, describeMark(mark)]));
}

function describeMark(mark: Mark): string {
  switch (mark.type) {
    case "bar": {
      const { x, y, width, height } = mark.box;
      return `rect ${round(x)} ${round(y)} ${round(width)} ${round(height)}`;
    }
    case "dot":
      return `circle ${round(mark.x)} ${round(mark.y)} ${round(mark.r)}`;
    case "label":
      return `text ${round(mark.x)} ${round(mark.y)} ${mark.text}`;
    default:
      return `path ${mark.points.map(({ x, y }) => `${round(x)},${round(y)}`).join(" ")}`;
  }
}

/** Reads the marks back from the text of the file, with the outlines of hollow forms counted in. */
function readMarks(svg: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, style = "", body = ""] of svg.matchAll(/<g ([^>]*)>(.*?)<\/g>/g)) {
    const outline = /fill="(?:url|#ffffff)/.test(style) ? Number(/stroke-width="([\d.]+)"/.exec(style)?.[1] ?? 0) : 0;
    for (const [, name = "", attributes = "", content = ""] of body.matchAll(/<(rect|circle|path|text)([^>]*?)(?:\/>|>(.*?)<\/text>)/g)) {
      const id = /\bid="([^"]*)"/.exec(attributes)?.[1];
      if (id !== undefined) found[id] = describeElement(name, { attributes, content, outline });
    }
  }
  return found;
}

function describeElement(name: string, { attributes, content, outline }: { attributes: string; content: string; outline: number }): string {
  const number = (key: string) => Number(new RegExp(`\\b${key}="([-\\d.]+)"`).exec(attributes)?.[1]);
  if (name === "circle") return `circle ${round(number("cx"))} ${round(number("cy"))} ${round(number("r") + outline / 2)}`;
  if (name === "text")
    return `text ${round(number("x"))} ${round(number("y"))} ${content
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&gt;", ">")
      .replaceAll("&lt;", "<")
      .replaceAll("&amp;", "&")}`;
  if (name === "path") return `path ${pointsOf(/\bd="([^"]*)"/.exec(attributes)?.[1] ?? "")}`;
  const inset = Math.min(outline, number("height") + outline);
  const flat = number("height") === 0 ? outline - inset : 0;
  return `rect ${round(number("x") - inset / 2)} ${round(number("y") - inset / 2)} ${round(number("width") + inset)} ${round(number("height") + inset - flat)}`;
}

function pointsOf(path: string): string {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLHV])([-\d.]+)(?: ([-\d.]+))?/g)]
    .map(([, command, first, second]) => {
      if (command === "V") y = Number(first);
      else x = Number(first);
      if (second !== undefined) y = Number(second);
      return `${round(x)},${round(y)}`;
    })
    .join(" ");
}

/** To half a pixel: the promise is one. */
function round(value: number): number {
  return Math.round(value * 2) / 2 + 0;
}
