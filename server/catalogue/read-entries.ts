import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import { Area, Basis, FormerId, Indicator, Topic, Unit } from "#domain/catalogue.ts";
import type { Issue } from "#domain/issue.ts";
import { Site } from "#domain/site.ts";

const CATALOGUE = "data/catalogue";
const INDICATORS = `${CATALOGUE}/indicators`;

/** An entry with the file and the place in it that it was read from. */
export interface Placed<Entry> {
  entry: Entry;
  file: string;
  /** JSON pointer of the entry; empty where the file holds one entry. */
  pointer: string;
}

/** The catalogue as it stands in the files: entries that fit their schema, and a finding for everything that does not. */
export interface PlacedEntries {
  site: Placed<Site> | null;
  topics: Placed<Topic>[];
  units: Placed<Unit>[];
  areas: Placed<Area>[];
  bases: Placed<Basis>[];
  indicators: Placed<Indicator>[];
  formerIds: Placed<FormerId>[];
  issues: Issue[];
}

/** Reads `site.json` and `data/catalogue` under the root. References between entries are checked by `check-references`. */
export function readEntries(rootDirectory: string): PlacedEntries {
  const issues: Issue[] = [];
  const read = (file: string) => readJson(rootDirectory, file, issues);
  const list = <Entry>(name: string, schema: z.ZodType<Entry>) => {
    const file = `${CATALOGUE}/${name}.json`;
    return parseList(read(file), { schema, file, issues });
  };
  return {
    site: parseEntry(read("site.json"), { schema: Site, file: "site.json", pointer: "", issues }),
    topics: list("topics", Topic),
    units: list("units", Unit),
    areas: list("areas", Area),
    bases: list("bases", Basis),
    formerIds: list("former-ids", FormerId),
    indicators: indicatorFiles(rootDirectory, issues).flatMap((file) => {
      const placed = parseEntry(read(file), { schema: Indicator, file, pointer: "", issues });
      return placed === null ? [] : [checkFileName(placed, issues)];
    }),
    issues,
  };
}

function indicatorFiles(rootDirectory: string, issues: Issue[]): string[] {
  try {
    const names = readdirSync(join(rootDirectory, INDICATORS)).toSorted();
    for (const name of names.filter((name) => !name.endsWith(".json")))
      issues.push({
        code: "catalogue/unexpected-file",
        file: `${INDICATORS}/${name}`,
        message: "only <id>.json files belong here. Move it or rename it.",
      });
    return names.filter((name) => name.endsWith(".json")).map((name) => `${INDICATORS}/${name}`);
  } catch {
    issues.push({
      code: "catalogue/missing-file",
      file: INDICATORS,
      message: "the folder cannot be read. It holds one <id>.json an indicator.",
    });
    return [];
  }
}

function readJson(rootDirectory: string, file: string, issues: Issue[]): unknown {
  let text: string;
  try {
    text = readFileSync(join(rootDirectory, file), "utf8");
  } catch {
    issues.push({ code: "catalogue/missing-file", file, message: "the file cannot be read. Restore it from the repository." });
    return undefined;
  }
  if (text !== text.normalize("NFC"))
    issues.push({
      code: "catalogue/not-nfc",
      file,
      message: "the text is not in Unicode form NFC. Save the file again in NFC, so that search finds it.",
    });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    issues.push({ code: "catalogue/not-json", file, message: `this is no JSON: ${(error as Error).message}. Correct the syntax.` });
    return undefined;
  }
}

interface Where<Entry> {
  schema: z.ZodType<Entry>;
  file: string;
  issues: Issue[];
}

function parseList<Entry>(json: unknown, where: Where<Entry>): Placed<Entry>[] {
  if (json === undefined) return [];
  if (!Array.isArray(json)) {
    where.issues.push({ code: "catalogue/invalid", file: where.file, message: "the file must hold a list: [ { … }, … ]." });
    return [];
  }
  return json.flatMap((item: unknown, index) => parseEntry(item, { ...where, pointer: `/${index}` }) ?? []);
}

function parseEntry<Entry>(json: unknown, { schema, file, pointer, issues }: Where<Entry> & { pointer: string }): Placed<Entry> | null {
  if (json === undefined) return null;
  const parsed = schema.safeParse(json);
  if (parsed.success) return { entry: parsed.data, file, pointer };
  for (const { path, message } of parsed.error.issues)
    issues.push({
      code: "catalogue/invalid",
      file,
      column: [pointer, ...path].join("/") || "/",
      message: `${message}. See data/README.md for the field.`,
    });
  return null;
}

function checkFileName(placed: Placed<Indicator>, issues: Issue[]): Placed<Indicator> {
  if (basename(placed.file, ".json") !== placed.entry.id)
    issues.push({
      code: "catalogue/file-name",
      file: placed.file,
      column: "/id",
      message: `the id "${placed.entry.id}" is not the file's name. Rename the file to ${placed.entry.id}.json or correct the id.`,
    });
  return placed;
}
