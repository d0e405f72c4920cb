import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DownloadOptions } from "#server/published/downloads/download-format.ts";
import { joinBytes } from "#server/published/downloads/encode-text.ts";
import { csv } from "#server/published/downloads/formats/csv.ts";
import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { TIDY_COLUMNS, tidyColumns } from "#server/published/downloads/tidy-columns.ts";
import { aStatement } from "#tests/domain/builders.ts";
import { selections, statements } from "./arbitraries.ts";
import { datasetView, indicatorView, options } from "./founding-view.ts";
import { syntheticView } from "./synthetic-view.ts";
import { type TidyRecord, tableOf, typed, unguarded } from "./tidy-table.ts";

describe("CSV", () => {
  test("has the columns of the conventions and says each figure as it is stored", () => {
    const lines = textOf(indicatorView({ areas: ["dong-thap"], time: { kind: "range", from: "2013", to: "2013" } })).split("\r\n");
    expect(lines).toEqual([
      "indicator,area,period,reference_date,basis,measure,operator,value,value_max,unit,status,qualifier,flags,as_stated,report,published,locator,release",
      'grdp-growth,dong-thap,2013,,,actual,,8.6,,percent,reported,,,"tăng trưởng kinh tế đạt 8,60%",luatminhkhue-2013-12-05-nq132,2013-12-05,"Điều 1, mục 1",1',
      'grdp-growth,dong-thap,2013,,,target,>=,8,,percent,,,,"từ 8,0% trở lên",luatminhkhue-2013-12-05-nq132,2013-12-05,"Điều 1, mục 1",1',
      "",
    ]);
  });

  test("with labels names each code right after it, and no row has more or fewer fields than the header", () => {
    const rows: string[][] = parse(textOf(datasetView(), { hasLabels: true, locale: "en" }));
    expect(rows[0]?.slice(0, 5)).toEqual(["indicator", "indicator_label", "area", "area_label", "period"]);
    expect(rows[0]).toEqual(tidyColumns({ hasLabels: true, locale: "en" }).map(({ name }) => name));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([22]));
  });

  test("with semicolons has the decimal comma, with a BOM the three bytes of one", () => {
    const bytes = joinBytes(csv.encode(indicatorView(), options({ separator: "semicolon", hasBom: true })));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse(bytes, { bom: true, delimiter: ";", columns: true }) as Record<string, string>[];
    expect(rows.map((row) => typed(row, (text) => Number(text.replace(",", "."))))).toEqual(tableOf(indicatorView()));
    expect(rows.some(({ value }) => value?.includes(","))).toBe(true);
  });

  test("says no row where there is no figure", () => {
    expect(textOf(indicatorView({ areas: ["nowhere"] })).split("\r\n")).toHaveLength(2);
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["- Trong đó: 5", "'- Trong đó: 5"],
    ["\t=1", "'\t=1"],
    ["-3,39%", "-3,39%"],
    ["+6,14", "+6,14"],
    ["−5", "−5"],
    ["a=1", "a=1"],
  ])("writes the words %j as %j, and leaves a negative number a number", (asStated, expected) => {
    const [row] = parse(textOf(syntheticView([aStatement({ asStated, value: -3.39 })])), { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ as_stated: expected, value: "-3.39" });
  });

  test("leaves the operator of a target alone, since it is one of five fixed signs", () => {
    const target = aStatement({ measure: "target", operator: "=", status: null });
    expect(textOf(syntheticView([target]))).toContain(",target,=,6,");
  });

  test("reads back equal to any selection", () => {
    fc.assert(
      fc.property(statements, selections, (list, selection) => {
        const view = syntheticView(list, selection);
        const rows = parse(textOf(view), { columns: true }) as Record<string, string>[];
        expect(rows.map((row) => unguarded(typed(row)))).toEqual(tableOf(view));
      }),
    );
  });

  test("is byte-identical twice, in chunks of a bounded size", () => {
    const chunks = [...csv.encode(datasetView({ history: "all" }), options())];
    expect(joinBytes(chunks)).toEqual(joinBytes(csv.encode(datasetView({ history: "all" }), options())));
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(100_000);
  });
});

test("the order of the rows is indicator, area, period, basis, measure, published, report", () => {
  const names = ["indicator", "area", "period", "basis", "measure", "published", "report"];
  const keys = tableOf(datasetView({ history: "all" })).map((row: TidyRecord) => names.map((name) => row[name] ?? "").join("\u0000"));
  expect(keys).toEqual(keys.toSorted());
  expect(TIDY_COLUMNS).toHaveLength(18);
});

function textOf(view: PublishedView, given: Partial<DownloadOptions> = {}): string {
  return new TextDecoder().decode(joinBytes(csv.encode(view, options(given))));
}
