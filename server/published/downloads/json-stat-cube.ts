import { unitWord } from "#domain/number.ts";
import type { Statement } from "#domain/observation.ts";
import type { Locale } from "#domain/text.ts";
import { MEASURE_WORDS } from "#domain/words.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";
import type { History } from "./selection.ts";
import { basisName } from "./tidy-columns.ts";
import type { TidySeries } from "./tidy-series.ts";

/** The dimensions of a JSON-stat dataset, and its cells by index. */
export interface Cube {
  id: string[];
  size: number[];
  role: { time: string[]; geo: string[]; metric: string[] };
  dimension: Record<string, unknown>;
  cells: number;
  /** True when an array with nulls is no longer than an object of the cells there are. */
  isDense: boolean;
  group: readonly TidySeries[];
  /** Index of each row in row-major order, in the order of the group's rows. */
  indexes: Float64Array;
}

interface Axis {
  id: string;
  label: string;
  codes: string[];
  category?: Record<string, unknown>;
  labelOf(code: string): string;
  codeOf(row: Statement): string;
}

export interface CubeOptions {
  history: History;
  catalogue: Catalogue;
  locale: Locale;
}

/** Lays series out as a cube: indicator, area, measure, time; between them the basis where one is stated, and the report where one key has several. */
export function cubeOf(group: readonly TidySeries[], options: CubeOptions): Cube {
  const axes = axesOf(group, options);
  const size = axes.map(({ codes }) => codes.length);
  const cells = size.reduce((product, length) => product * length, 1);
  const indexes = indexesOf(group, axes);
  return {
    id: axes.map(({ id }) => id),
    size,
    role: { time: ["time"], geo: ["area"], metric: ["indicator"] },
    dimension: Object.fromEntries(axes.map((axis) => [axis.id, dimensionOf(axis)])),
    cells,
    isDense: cells <= Math.max(4 * indexes.length, 1000),
    group,
    indexes,
  };
}

function indexesOf(group: readonly TidySeries[], axes: readonly Axis[]): Float64Array {
  const indexes = new Float64Array(group.reduce((sum, { rows }) => sum + rows.length, 0));
  for (const { codes, codeOf } of axes) {
    const positions = new Map(codes.map((code, index) => [code, index]));
    let at = 0;
    for (const { rows } of group)
      for (const row of rows) {
        indexes[at] = (indexes[at] as number) * codes.length + (positions.get(codeOf(row)) as number);
        at++;
      }
  }
  return indexes;
}

function axesOf(group: readonly TidySeries[], { history, catalogue, locale }: CubeOptions): Axis[] {
  const codes = (read: (row: Statement) => string) => codesOf(group, read);
  const bases = codes(basisCode);
  const isTold = history === "all" || history === "vintages";
  const axes: (Axis | null)[] = [
    indicatorAxis(group, locale),
    areaAxis(group, locale),
    bases.every((code) => code === NO_BASIS)
      ? null
      : {
          ...axis("basis", { vi: "Cơ sở tính", en: "Basis" }[locale], bases, basisCode),
          labelOf: (code) => basisName(catalogue.basesById, code === NO_BASIS ? "" : code, locale),
        },
    {
      ...axis("measure", { vi: "Đại lượng", en: "Measure" }[locale], codes(measureOf), measureOf),
      labelOf: (code) => MEASURE_WORDS[code as Statement["measure"]][locale],
    },
    isTold ? axis("report", { vi: "Báo cáo", en: "Report" }[locale], codes(reportOf), reportOf) : null,
    axis("time", { vi: "Năm", en: "Year" }[locale], codes(periodOf), periodOf),
  ];
  return axes.filter((one) => one !== null);
}

function axis(id: string, label: string, codes: string[], codeOf: Axis["codeOf"]): Axis {
  return { id, label, codes, codeOf, labelOf: (code) => code };
}

function indicatorAxis(group: readonly TidySeries[], locale: Locale): Axis {
  const subjects = new Map(group.map(({ indicator, unit }) => [indicator.id, { indicator, unit }]));
  const units = [...subjects].map(([id, { indicator, unit }]) => {
    const position = unit.id === "rank" ? "start" : "end";
    return [id, { label: unit.name[locale], symbol: unitWord(unit, locale), decimals: indicator.decimals, position }];
  });
  const notes = [...subjects].map(([id, { indicator }]) => [id, [indicator.definition[locale]]]);
  return {
    ...axis("indicator", { vi: "Chỉ tiêu", en: "Indicator" }[locale], [...subjects.keys()].sort(), ({ indicator }) => indicator),
    labelOf: (code) => subjects.get(code)?.indicator.name[locale] ?? code,
    category: { unit: Object.fromEntries(units), note: Object.fromEntries(notes) },
  };
}

function areaAxis(group: readonly TidySeries[], locale: Locale): Axis {
  const areas = new Map(group.map(({ area }) => [area.id, area]));
  return {
    ...axis("area", { vi: "Địa bàn", en: "Area" }[locale], [...areas.keys()].sort(), ({ area }) => area),
    labelOf: (code) => areas.get(code)?.name[locale] ?? code,
  };
}

function codesOf(group: readonly TidySeries[], read: (row: Statement) => string): string[] {
  const found = new Set<string>();
  for (const { rows } of group) for (const row of rows) found.add(read(row));
  return [...found].sort();
}

const measureOf = ({ measure }: Statement): string => measure;
const reportOf = ({ report }: Statement): string => report;
const periodOf = ({ period }: Statement): string => period;

/** A code must not be empty in JSON-stat; `none` is what the parameter `basis` calls it as well. */
const NO_BASIS = "none";

function basisCode({ basis }: Statement): string {
  return basis === "" ? NO_BASIS : basis;
}

function dimensionOf({ label, codes, labelOf, category }: Axis) {
  return { label, category: { index: codes, label: Object.fromEntries(codes.map((code) => [code, labelOf(code)])), ...category } };
}
