import { hash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { Package } from "datapackage";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { joinBytes } from "#server/published/downloads/encode-text.ts";
import { dataPackage } from "#server/published/downloads/formats/data-package.ts";
import type { PublishedView } from "#server/published/downloads/published-view.ts";
import { aStatement } from "#tests/domain/builders.ts";
import { selections, statements } from "./arbitraries.ts";
import { datasetView, indicatorView, options } from "./founding-view.ts";
import { syntheticView } from "./synthetic-view.ts";
import { tableOf, typed, unguarded } from "./tidy-table.ts";

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: { name: string; type: string; constraints?: { required?: boolean; pattern?: string }; categories?: { value: string }[] }[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

describe("the data package", () => {
  test("of an indicator holds its figures, every table they point to, metadata, description and README, in order", () => {
    expect(Object.keys(filesOf(indicatorView()))).toEqual([
      "areas.csv",
      "bases.csv",
      "datapackage.json",
      "grdp-growth.csv",
      "grdp-growth.metadata.json",
      "indicators.csv",
      "readme.md",
      "reports.csv",
      "topics.csv",
      "units.csv",
    ]);
  });

  test("has the version and profile of Data Package v2, a licence and its sources", () => {
    expect(descriptionOf(datasetView())).toMatchObject({
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: "dong-thap-dataset",
      version: "1.1.0",
      created: "2026-03-04T08:00:00+07:00",
      licenses: [{ name: "CC-BY-4.0" }],
    });
  });

  test.each([
    ["the whole dataset with its history", datasetView({ history: "all" })],
    ["one indicator", indicatorView()],
    ["nothing", indicatorView({ areas: ["nowhere"] })],
    ["hostile words", syntheticView([aStatement({ asStated: '=1+1 "nháy",\r\nxuống dòng' })])],
  ])("of %s: every table has its length, its hash and its columns, keys are unique and lead somewhere", (_name, view) => {
    const files = filesOf(view);
    const { resources } = descriptionOf(view);
    const rowsOf = (name: string) => recordsOf(files, resources.find((one) => one.name === name)?.path ?? "");
    for (const { name, path, bytes, hash: sum, schema } of resources) {
      const file = files[path] ?? new Uint8Array();
      expect([bytes, sum]).toEqual([file.length, `sha256:${hash("sha256", file, "hex")}`]);
      expect(parse(Buffer.from(file))[0]).toEqual(schema.fields.map((field) => field.name));
      const keys = rowsOf(name).map((row) => schema.primaryKey.map((field) => row[field]).join("\u0000"));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(rowsOf(reference.resource).map((row) => row[reference.fields[0] ?? ""]));
        for (const row of rowsOf(name)) expect(known).toContain(row[fields[0] ?? ""]);
      }
      for (const { name: field, type, constraints = {}, categories } of schema.fields)
        for (const row of rowsOf(name)) {
          const text = row[field] ?? "";
          if (constraints.required) expect(text).not.toBe("");
          if (text === "") continue;
          if (type === "number" || type === "integer") expect(Number(text)).not.toBeNaN();
          if (constraints.pattern) expect(text).toMatch(new RegExp(constraints.pattern));
          if (categories) expect(categories.map(({ value }) => value)).toContain(text);
        }
    }
  });

  test("reads back equal", () => {
    const rows = recordsOf(filesOf(datasetView()), "observations.csv");
    expect(rows.map((row) => typed(row))).toEqual(tableOf(datasetView()));
  });

  test("of any selection, with any history and hostile words, reads back equal, with the length and hash of every table", () => {
    fc.assert(
      fc.property(statements, selections, (list, selection) => {
        const view = syntheticView(list, selection);
        const files = filesOf(view);
        expect(recordsOf(files, "observations.csv").map((row) => unguarded(typed(row)))).toEqual(tableOf(view));
        for (const { path, bytes, hash: sum } of descriptionOf(view).resources)
          expect([bytes, sum]).toEqual([files[path]?.length, `sha256:${hash("sha256", files[path] ?? "", "hex")}`]);
      }),
    );
  });

  test.each([
    ["the whole dataset with its history", datasetView({ history: "all" })],
    ["one indicator", indicatorView()],
  ])("of %s is valid for the validator of Frictionless Data, which casts every cell and follows every key", async (_name, view) => {
    const folder = mkdtempSync(join(tmpdir(), "provincial-indicators-package-"));
    for (const [name, content] of Object.entries(filesOf(view))) writeFileSync(join(folder, name), content);
    const loaded = await Package.load(descriptionOf(view), { basePath: folder });
    expect(loaded.errors).toEqual([]);
    const rows = new Map<string, number>();
    for (const resource of loaded.resources) rows.set(resource.name, (await resource.read({ keyed: true, relations: true })).length);
    expect(rows.get(descriptionOf(view).resources[0]?.name ?? "")).toBe(tableOf(view).length);
    rmSync(folder, { recursive: true });
  });

  test("says in its README what it is in both languages, and never when it was fetched", () => {
    const readme = new TextDecoder().decode(filesOf(indicatorView())["readme.md"]);
    expect(readme).toContain("- Bản phát hành: 1 (2026-03-04T08:00:00+07:00)");
    expect(readme).toContain("- Release: 1 (2026-03-04T08:00:00+07:00)");
    expect(bytesOf(indicatorView(), "2026-05-01")).toEqual(bytesOf(indicatorView(), "2026-05-02"));
  });

  test("is byte-identical twice", () => {
    expect(bytesOf(datasetView({ history: "all" }))).toEqual(bytesOf(datasetView({ history: "all" })));
  });
});

function bytesOf(view: PublishedView, downloadedOn: string | null = null): Uint8Array {
  return joinBytes(dataPackage.encode(view, options({ downloadedOn })));
}

function filesOf(view: PublishedView): Record<string, Uint8Array> {
  return unzipSync(new Uint8Array(bytesOf(view)));
}

function descriptionOf(view: PublishedView): { resources: Resource[] } {
  return JSON.parse(new TextDecoder().decode(filesOf(view)["datapackage.json"]));
}

function recordsOf(files: Record<string, Uint8Array>, path: string): Record<string, string>[] {
  return parse(Buffer.from(files[path] ?? []), { columns: true });
}
