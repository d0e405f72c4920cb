import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { Box, ChartModel, Mark } from "#domain/chart/chart-model.ts";
import { writeSvg } from "#server/published/charts/paint-svg.ts";
import { CHART_CASES } from "./charts/cases.ts";
import { type ChartBench, openBench, showChart } from "./charts/open-bench.ts";
import { launchChromium } from "./support/chromium.ts";
import type { WatchedPage } from "./support/page.ts";

const WIDTHS = [320, 600, 1200];
const PX = 1;

describe("the two painters of a chart", () => {
  const outDir = mkdtempSync(join(tmpdir(), "provincial-indicators-charts-"));
  let bench: ChartBench;
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    [bench, browser] = await Promise.all([openBench(outDir), launchChromium()]);
    watched = await bench.open(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
    rmSync(outDir, { recursive: true, force: true });
  });

  describe.each(WIDTHS)("%i px wide", (widthPx) => {
    test.each(CHART_CASES)("agree with the model and with each other: $title", async ({ spec, data, title }) => {
      const model = buildChartModel({ ...spec, widthPx }, data);
      await showChart(watched.page, { spec, data, title }, { widthPx, isRecharts: hasScale(model) });
      const app = await readPainted(".recharts-surface, [role=application] svg", "data-mark");
      await showSvg(model);
      const file = await readPainted("#file svg", "id");
      expect(differences(model, app)).toEqual([]);
      expect(differences(model, file)).toEqual([]);
      expect(unlike(app, file)).toEqual([]);
      expect(watched.listFaults()).toEqual([]);
    });
  });

  test("a Recharts that reads values of its own shows where: a wrong value moves its bar", async () => {
    const [columns] = CHART_CASES;
    if (!columns) throw new Error("no case");
    const model = buildChartModel({ ...columns.spec, widthPx: 600 }, columns.data);
    await showChart(watched.page, columns, { widthPx: 600 });
    const app = await readPainted(".recharts-surface", "data-mark");
    const moved = model.marks.map((mark) => (mark.type === "bar" ? { ...mark, box: { ...mark.box, y: mark.box.y + 2 } } : mark));
    expect(differences({ ...model, marks: moved }, app).length).toBe(model.marks.filter(({ type }) => type === "bar").length);
  });

  interface Painted {
    box: Box;
    text: string;
  }

  /** What stands on the screen: the box of every mark without its strokes, and its text. */
  async function readPainted(selector: string, attribute: "id" | "data-mark"): Promise<Map<string, Painted>> {
    const entries = await watched.page.evaluate(
      ({ selector, attribute }) =>
        [...document.querySelectorAll(`:is(${selector}) [${attribute}]`)].flatMap((element): [string, Painted][] => {
          if (!(element instanceof SVGGraphicsElement)) return [];
          const { x, y, width, height } = element.getBBox();
          return [[element.getAttribute(attribute) as string, { box: { x, y, width, height }, text: element.textContent ?? "" }]];
        }),
      { selector, attribute },
    );
    return new Map(entries);
  }

  async function showSvg(model: ChartModel): Promise<void> {
    const { widthPx, heightPx, marks, alt, locale } = model;
    const svg = writeSvg({ widthPx, heightPx, marks, title: "", description: alt, locale, theme: "light" });
    await watched.page.evaluate((text) => {
      const place =
        document.querySelector("#file") ?? document.body.appendChild(Object.assign(document.createElement("div"), { id: "file" }));
      place.innerHTML = text;
    }, svg);
  }
});

function hasScale({ kind, valueAxis, panels }: ChartModel): boolean {
  return kind !== "ladder" && (valueAxis !== null || panels.length > 0);
}

/** Marks that are missing, lie elsewhere than the model says, or say something else. */
function differences({ marks }: Pick<ChartModel, "marks">, painted: ReadonlyMap<string, { box: Box; text: string }>): string[] {
  return marks.flatMap((mark) => {
    const found = painted.get(mark.id);
    if (found === undefined) return [`${mark.id} is not painted`];
    if (mark.type === "label") return found.text === mark.text ? [] : [`${mark.id} says "${found.text}", not "${mark.text}"`];
    return isNear(found.box, boxOf(mark)) ? [] : [`${mark.id} lies at ${JSON.stringify(found.box)}, not at ${JSON.stringify(boxOf(mark))}`];
  });
}

/** Marks that the two pictures place apart; of texts this includes their ends. */
function unlike(one: ReadonlyMap<string, { box: Box }>, other: ReadonlyMap<string, { box: Box }>): string[] {
  return [...other].flatMap(([id, { box }]) => {
    const twin = one.get(id);
    return twin === undefined || isNear(twin.box, box) ? [] : [`${id}: ${JSON.stringify(twin.box)} and ${JSON.stringify(box)}`];
  });
}

function isNear(one: Box, other: Box): boolean {
  const ends = ({ x, y, width, height }: Box) => [x, y, x + width, y + height];
  const others = ends(other);
  return ends(one).every((end, index) => Math.abs(end - (others[index] as number)) <= PX);
}

function boxOf(mark: Exclude<Mark, { type: "label" }>): Box {
  switch (mark.type) {
    case "bar":
      return mark.box;
    case "dot":
      return { x: mark.x - mark.r, y: mark.y - mark.r, width: 2 * mark.r, height: 2 * mark.r };
    default: {
      const [xs, ys] = [mark.points.map(({ x }) => x), mark.points.map(({ y }) => y)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    }
  }
}
