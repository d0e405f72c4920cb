import { scorecard as en } from "#client/text/en/scorecard.ts";
import { fill } from "#client/text/fill.ts";
import { scorecard as vi } from "#client/text/vi/scorecard.ts";
import type { Unit } from "#domain/catalogue.ts";
import { formatNumber, formatSigned, formatValue, unitWord, withUnit } from "#domain/number.ts";
import { roundTo } from "#domain/precision.ts";
import type { ScorecardRow } from "#domain/resources/scorecard.ts";
import type { Actual, Difference, Target, Verdict } from "#domain/resources/series.ts";
import type { Locale } from "#domain/text.ts";
import type { ScorecardData } from "./scorecard-data.ts";

/** A figure of the table: its text, the sign of its status, and the report that states it; null text where none was found. */
export interface FigureCell {
  text: string | null;
  sign: "estimate" | "preliminary" | "territory" | null;
  report: string | null;
}

/** One line of the officials' table, in words. */
export interface ScorecardLine {
  key: string;
  number: number;
  indicator: { id: string; name: string };
  basis: string | null;
  unit: string;
  previous: FigureCell;
  target: FigureCell;
  actual: FigureCell;
  change: string | null;
  progress: string | null;
  verdict: Verdict | null;
  /** Numbers of the sources of actual and plan. */
  sources: number[];
}

export interface ScorecardTopic {
  id: string;
  name: string;
  lines: ScorecardLine[];
}

const NOTHING: FigureCell = { text: null, sign: null, report: null };

/** Reports in the order in which the lines name them: their place is their number. */
export function numberSources(rows: readonly ScorecardRow[]): string[] {
  return [...new Set(rows.flatMap(reportsOfRow))];
}

/** The rows by topic, numbered through, with every text of the table. */
export function scorecardTopics({ scorecard: { rows }, indicators, units }: ScorecardData, locale: Locale): ScorecardTopic[] {
  const sources = numberSources(rows);
  const topics: ScorecardTopic[] = [];
  for (const [index, row] of rows.entries()) {
    const indicator = indicators.find(({ id }) => id === row.indicator);
    const unit = units.find(({ id }) => id === row.unit);
    if (indicator === undefined || unit === undefined) continue;
    if (topics.at(-1)?.id !== row.topic) topics.push({ id: row.topic, name: indicator.topic.name[locale], lines: [] });
    topics.at(-1)?.lines.push({
      key: `${row.indicator}/${row.basis}`,
      number: index + 1,
      indicator: { id: indicator.id, name: indicator.shortName[locale] },
      basis: row.basis === "" ? null : (indicator.bases.find(({ id }) => id === row.basis)?.name?.[locale] ?? row.basis),
      unit: unitWord(unit, locale),
      previous: row.previous || !row.sameTerritory ? cellOf(row.previous, locale) : territoryCell(row.sameTerritory.value, locale),
      target: row.target ? { text: formatTarget(row.target, locale), sign: null, report: row.target.report } : NOTHING,
      actual: cellOf(row.actual, locale),
      change: changeInWords(row, unit, locale),
      progress: progressInWords(row, unit, locale),
      verdict: row.verdict,
      sources: reportsOfRow(row).map((report) => sources.indexOf(report) + 1),
    });
  }
  return topics;
}

function reportsOfRow({ actual, target }: ScorecardRow): string[] {
  return [...new Set([actual?.report, target?.report].filter((report) => report !== undefined))];
}

function cellOf(actual: Actual | null, locale: Locale): FigureCell {
  if (actual === null) return NOTHING;
  const { status, report } = actual;
  return { text: formatValue(actual, locale), sign: status === "estimate" || status === "preliminary" ? status : null, report };
}

function territoryCell(value: number, locale: Locale): FigureCell {
  return { text: formatValue({ value }, locale), sign: "territory", report: null };
}

function formatTarget({ operator, value, valueMax }: Target, locale: Locale): string {
  return formatValue(operator === "range" ? { value, valueMax } : { value, operator }, locale);
}

/** Amounts as a ratio to the year before (110,8), rates, scores and ranks as a difference. Over the same territory where that is known. */
function changeInWords({ change, changePercent, sameTerritory }: ScorecardRow, unit: Unit, locale: Locale): string | null {
  if (changePercent !== null) return formatNumber(changePercent, locale, { maxDecimals: 1 });
  if (change !== null) return differenceInCell(change, unit, locale);
  const percent = sameTerritory?.change.percent ?? null;
  return percent === null ? null : `${formatNumber(roundTo(100 + percent, 1), locale, { maxDecimals: 1 })}*`;
}

/** Amounts in per cent of the plan; rates and ranges by how far they lie from it. */
function progressInWords({ progress, targetDifference, target, actual }: ScorecardRow, unit: Unit, locale: Locale): string | null {
  if (actual === null || target === null) return null;
  if (target.operator === "range" && targetDifference?.value === 0) return textOf(locale).inside;
  if (progress !== null && targetDifference?.unit !== "percentage-point") return formatNumber(progress, locale, { maxDecimals: 1 });
  return targetDifference === null ? null : differenceInCell(targetDifference, unit, locale);
}

function differenceInCell({ value, unit: kind }: Difference, unit: Unit, locale: Locale): string {
  const text = textOf(locale);
  if (kind === "place") {
    if (value === 0) return text.unchanged;
    return fill(value < 0 ? text.up : text.down, { count: formatNumber(Math.abs(value), locale) });
  }
  if (kind === "percentage-point") return fill(text.points, { value: formatSigned(value, locale) });
  return withUnit(formatSigned(value, locale), unit, locale);
}

function textOf(locale: Locale) {
  return locale === "vi" ? vi : en;
}
