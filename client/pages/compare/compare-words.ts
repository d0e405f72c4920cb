import { site } from "#client/components/site.ts";
import { compare as en } from "#client/text/en/compare.ts";
import { fill } from "#client/text/fill.ts";
import { compare as vi } from "#client/text/vi/compare.ts";
import type { Indicator } from "#domain/catalogue.ts";
import { lineageName } from "#domain/chart/compared-areas.ts";
import { type Comparison, comparableYears, compareAreas, describeComparison, usualYear } from "#domain/comparison.ts";
import { formatDay } from "#domain/number.ts";
import type { Locale } from "#domain/text.ts";
import type { CompareData, Compared, CompareSearch } from "./compare-data.ts";

/** The first of several, as the catalogue has it. */
export function firstOf({ compared }: CompareData): Compared {
  return compared[0] as Compared;
}

export function isOfMany({ compared }: CompareData): boolean {
  return compared.length > 1;
}

export function titleOf(data: CompareData, locale: Locale): string {
  const text = locale === "vi" ? vi : en;
  const area = lineageName(data.chosen[0] ?? [], data.areas, locale);
  const names = data.compared.map(({ indicator }) => indicator.shortName[locale]);
  return isOfMany(data) ? fill(text.titleOfMany, { area, names: names.join(", ") }) : fill(text.title, { area, name: names[0] ?? "" });
}

/** The year that is ranked: the one asked for, else the newest in which several provinces have a figure. Null where nothing can be compared. */
export function comparisonOf(data: CompareData, search: CompareSearch): { comparison: Comparison; years: string[] } | null {
  const input = inputOf(data);
  const years = comparableYears(input);
  const period = search.year ?? usualYear(input);
  return period === null ? null : { comparison: compareAreas({ ...input, period }), years };
}

/** The sentence of the page: the comparison, or what is known of the area alone. */
export function sentenceOf(data: CompareData, search: CompareSearch, locale: Locale): string {
  const found = isOfMany(data) ? null : comparisonOf(data, search);
  const compared = found ? describeComparison(found.comparison, subjectOf(data))[locale] : "";
  if (compared !== "") return compared;
  const [lineage = []] = data.chosen;
  const own = data.compared.flatMap(({ series }) =>
    series.filter(({ area, points }) => lineage.includes(area) && points.length > 0).slice(0, 1),
  );
  return own.map(({ sentence }) => sentence[locale]).join(" ");
}

/** The sentence with the site and the day, ready to be quoted. */
export function quoteOf(data: CompareData, search: CompareSearch, locale: Locale): string {
  const text = locale === "vi" ? vi : en;
  const day = search.asOf ?? data.meta.latestPublished;
  return fill(text.quoted, {
    sentence: sentenceOf(data, search, locale).replaceAll("\u00a0", " ").replace(/\.$/, ""),
    site: site.name[locale],
    day: day ? formatDay(day) : "",
  });
}

/** The parameters of a view that pictures, frames and files know as well. */
export function selectionOf(search: CompareSearch, data: CompareData): Record<string, string | undefined> {
  const { view: _view, slide: _slide, asOf: _asOf, ...selection } = search;
  return { ...selection, indicator: data.compared.map(({ indicator }) => indicator.id).join(",") };
}

/** Every id that is coloured. */
export function colouredIds({ chosen }: CompareData): string[] {
  return chosen.flat();
}

function subjectOf(data: CompareData): { indicator: Indicator; unit: Compared["unit"] } {
  const { indicator, unit } = firstOf(data);
  return { indicator: { ...indicator, topic: indicator.topic.id }, unit };
}

function inputOf(data: CompareData) {
  const { indicator, series } = firstOf(data);
  const known = new Set([
    ...indicator.areas.map(({ id }) => id),
    ...data.areas.filter((area) => area.observations > 0).map(({ id }) => id),
  ]);
  return { ...subjectOf(data), areas: data.areas.filter(({ id }) => known.has(id)), series, own: data.chosen[0] ?? [] };
}
