import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DownloadOptions } from "#server/published/downloads/download-format.ts";
import { joinBytes } from "#server/published/downloads/encode-text.ts";
import { sdmxCsv } from "#server/published/downloads/formats/sdmx-csv.ts";
import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { fromSdmxId, toSdmxId } from "#server/published/downloads/sdmx/sdmx-ids.ts";
import { selections, statements } from "./arbitraries.ts";
import { datasetView, indicatorView, options } from "./founding-view.ts";
import { syntheticView } from "./synthetic-view.ts";
import { tableOf } from "./tidy-table.ts";

describe("SDMX-CSV", () => {
  test("has the columns of version 2.0: structure, action, dimensions, value, attributes", () => {
    const [header, first] = textOf(indicatorView({ areas: ["dong-thap"], time: { kind: "range", from: "2023", to: "2023" } })).split(
      "\r\n",
    );
    expect(header).toBe(
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,VALUE_TYPE,BASIS,VINTAGE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS,OPERATOR,VALUE_MAX,QUALIFIER,FLAGS,REFERENCE_DATE,PUBLISHED,SOURCE_DOC,LOCATOR,AS_STATED,RELEASE",
    );
    expect(first).toContain("dataflow,DONG_THAP:SEI(1.0),R,A,DONG_THAP,GRDP_GROWTH,ACTUAL,_Z,LATEST,2023,");
  });

  test("writes a span of years as its first day and length", () => {
    const rows = parse(textOf(indicatorView({ areas: ["dong-thap"] })), { columns: true }) as Record<string, string>[];
    expect(rows.filter(({ FREQ }) => FREQ === "A5").map(({ TIME_PERIOD }) => TIME_PERIOD)).toContain("2011-01-01/P5Y");
  });

  test.each(["current", "all", "vintages", "first"] as const)("has every key once with history %s", (history) => {
    const rows = parse(textOf(datasetView({ history })), { columns: true }) as Record<string, string>[];
    const keys = rows.map(({ FREQ, REF_AREA, INDICATOR, VALUE_TYPE, BASIS, VINTAGE, TIME_PERIOD }) =>
      [FREQ, REF_AREA, INDICATOR, VALUE_TYPE, BASIS, VINTAGE, TIME_PERIOD].join("."),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(tableOf(datasetView({ history })).length);
  });

  test("with labels gives each code its name", () => {
    const rows = parse(textOf(indicatorView({ areas: ["dong-thap"] }), { hasLabels: true, locale: "en" }), { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows[0]?.["REF_AREA: Reference area"]).toBe("DONG_THAP: Đồng Tháp (until 30 June 2025)");
  });

  test("reads back equal to any selection", () => {
    fc.assert(
      fc.property(statements, selections, (list, selection) => {
        const view = syntheticView(list, selection);
        const rows = parse(textOf(view), { columns: true }) as Record<string, string>[];
        expect(
          rows.map((row) => [
            fromSdmxId(row.INDICATOR ?? ""),
            fromSdmxId(row.REF_AREA ?? ""),
            Number(row.OBS_VALUE),
            fromSdmxId(row.SOURCE_DOC ?? ""),
          ]),
        ).toEqual(tableOf(view).map(({ indicator, area, value, report }) => [indicator, area, value, report]));
      }),
    );
  });

  test("the way from an id of ours to SDMX and back is the same", () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), (id) => fromSdmxId(toSdmxId(id)) === id));
  });
});

function textOf(view: PublishedView, given: Partial<DownloadOptions> = {}): string {
  return new TextDecoder().decode(joinBytes(sdmxCsv.encode(view, options(given))));
}
