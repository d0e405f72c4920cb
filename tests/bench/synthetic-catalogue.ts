import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const KINDS = [
  { kind: "rate", unit: "percent", decimals: 2, additive: false },
  { kind: "flow", unit: "vnd-bn", decimals: 0, additive: true },
  { kind: "stock", unit: "product", decimals: 0, additive: true },
  { kind: "index", unit: "percent", decimals: 1, additive: false },
] as const;

export interface SyntheticSize {
  indicators: number;
  areas: number;
}

/** Synthetic: a catalogue of invented indicators and provinces beside the real topics and units, and the site.json of the first province. */
export function writeSyntheticCatalogue(rootDirectory: string, { indicators, areas }: SyntheticSize): void {
  const catalogue = join(rootDirectory, "data/catalogue");
  mkdirSync(join(catalogue, "indicators"), { recursive: true });
  const project = join(import.meta.dirname, "../..");
  for (const file of ["topics.json", "units.json"]) cpSync(join(project, "data/catalogue", file), join(catalogue, file));
  writeJson(join(catalogue, "bases.json"), []);
  writeJson(join(catalogue, "former-ids.json"), []);
  writeJson(
    join(catalogue, "areas.json"),
    Array.from({ length: areas }, (_, index) => area(index)),
  );
  for (let index = 0; index < indicators; index++)
    writeJson(join(catalogue, `indicators/${indicatorId(index)}.json`), { id: indicatorId(index), ...indicator(index) });
  writeJson(join(rootDirectory, "site.json"), {
    name: { vi: "Chỉ số giả định", en: "Synthetic indicators" },
    province: { vi: "Tỉnh Giả Định", en: "Synthetic Province" },
    areas: [areaId(0)],
    mergedOn: null,
    history: { vi: "Tỉnh giả định để đo tốc độ", en: "A synthetic province, to measure speed" },
    authority: { vi: "Cơ quan giả định", en: "Synthetic authority" },
    firstYear: "2015",
  });
}

export function indicatorId(index: number): string {
  return `synthetic-${String(index + 1).padStart(3, "0")}`;
}

export function areaId(index: number): string {
  return `synthetic-province-${String(index + 1).padStart(2, "0")}`;
}

/** The unit and the digits of an indicator's figures. */
export function shapeOf(index: number): (typeof KINDS)[number] {
  return KINDS[index % KINDS.length] as (typeof KINDS)[number];
}

function area(index: number) {
  const name = { vi: `Tỉnh giả định ${index + 1}`, en: `Synthetic province ${index + 1}` };
  return { id: areaId(index), name, level: "province", validFrom: null, validTo: null, predecessors: [], codes: {} };
}

function indicator(index: number) {
  const number = index + 1;
  return {
    name: { vi: `Chỉ tiêu giả định số ${number}`, en: `Synthetic indicator number ${number}` },
    shortName: { vi: `Chỉ tiêu giả định ${number}`, en: `Synthetic indicator ${number}` },
    topic: ["growth", "budget", "investment"][index % 3],
    ...shapeOf(index),
    betterWhen: "higher",
    definition: { vi: "Số giả định, sinh ra để đo tốc độ.", en: "Synthetic figures, made to measure speed." },
    headline: index < 8,
  };
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
