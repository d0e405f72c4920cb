import type { Unit } from "./catalogue.ts";
import type { Day, PartialDate } from "./day.ts";
import type { Operator, Qualifier, Status } from "./observation.ts";
import type { Locale } from "./text.ts";
import { QUALIFIER_WORDS, STATUS_BEFORE_FIGURE } from "./words.ts";

/** No-break space: keeps a number with its unit. */
export const NBSP = "\u00a0";
const SIGNS = { vi: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const;
const MONTHS = "January February March April May June July August September October November December".split(" ");

/**
 * A number as the reader's language writes it: `8.151,5` or `8,151.5`, with a true minus. Rounds the decimal digits half away from zero to
 * `maxDecimals` (2), never pads with zeros. Written out, because `Intl` costs a page 40 ms before its first number, and so that server and
 * browser never differ.
 */
export function formatNumber(value: number, locale: Locale, { maxDecimals = 2 }: { maxDecimals?: number } = {}): string {
  const { group, decimal } = SIGNS[locale];
  const digits = roundedDigits(Math.abs(value), maxDecimals);
  const point = digits.indexOf(".");
  const whole = point === -1 ? digits : digits.slice(0, point);
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  const sign = value < 0 && digits !== "0" ? "−" : "";
  return point === -1 ? `${sign}${grouped}` : `${sign}${grouped}${decimal}${digits.slice(point + 1)}`;
}

/** A difference with its sign always written: `+1,62`, `−1,56`, `0`. */
export function formatSigned(value: number, locale: Locale, options: { maxDecimals?: number } = {}): string {
  const text = formatNumber(value, locale, options);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Value of a figure as reports give it: alone, as a range, with a floor or a qualifier. */
export interface StatedFigure {
  value: number;
  valueMax?: number | null;
  operator?: Operator | null;
  qualifier?: Qualifier | null;
}

/** A figure without its unit: `8.151`, `≥ 8`, `6,5–7`, `hơn 8.000`. */
export function formatValue(figure: StatedFigure, locale: Locale): string {
  const number = formatNumber(figure.value, locale);
  if (figure.valueMax != null) return `${number}–${formatNumber(figure.valueMax, locale)}`;
  if (figure.operator === ">=") return `≥${NBSP}${number}`;
  if (figure.operator === "<=") return `≤${NBSP}${number}`;
  const word = figure.operator === "~" ? QUALIFIER_WORDS.about[locale] : qualifierWord(figure.qualifier, locale);
  return word ? `${word}${NBSP}${number}` : number;
}

/** A figure with its unit, unbreakable: `8.151 tỷ đồng`, `6,14%`, `hạng 9`. */
export function formatFigure(figure: StatedFigure, unit: Unit, locale: Locale): string {
  return withUnit(formatValue(figure, locale), unit, locale);
}

/** A figure that says itself how firm it is, where nothing beside it does: `ước 6%`, `ước hơn 8.000 tỷ đồng`, `6,44%`. */
export function formatFigureWithStatus(figure: StatedFigure & { status: Status | null }, unit: Unit, locale: Locale): string {
  const word = figure.status === "estimate" || figure.status === "preliminary" ? STATUS_BEFORE_FIGURE[figure.status][locale] : null;
  const text = formatFigure(figure, unit, locale);
  return word === null ? text : `${word}${NBSP}${text}`;
}

/** Puts a unit to a number that is already text. Per cent is glued, a rank goes before, everything else after a no-break space. */
export function withUnit(number: string, unit: Unit, locale: Locale): string {
  if (unit.id === "percent") return `${number}%`;
  const word = unitWord(unit, locale).replaceAll(" ", NBSP);
  return unit.id === "rank" ? `${word}${NBSP}${number}` : `${number}${NBSP}${word}`;
}

/** The unit as it stands beside a figure: the sign or the Vietnamese short form, the English name for English readers. */
export function unitWord(unit: Unit, locale: Locale): string {
  return locale === "vi" || unit.id === "percent" ? unit.symbol : unit.name.en;
}

/** A date as far as it is known: `23/01/2024`, `01/2024`, `2024`. */
export function formatDay(date: PartialDate): string {
  return date.split("-").reverse().join("/");
}

/** A day in running text: `1/7/2025`, `1 July 2025`. */
export function formatDayInText(day: Day, locale: Locale): string {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  return locale === "vi" ? `${date}/${month}/${year}` : `${date}${NBSP}${MONTHS[month - 1]}${NBSP}${year}`;
}

/** An instant in Viet Nam time (+07:00): `25/11/2026 10:32`. */
export function formatInstant(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${formatDay(local.slice(0, 10))}${NBSP}${local.slice(11, 16)}`;
}

function qualifierWord(qualifier: Qualifier | null | undefined, locale: Locale): string {
  return qualifier == null || qualifier === "range" ? "" : QUALIFIER_WORDS[qualifier][locale];
}

/** "8151.5": rounded, without zeros at the end. Most figures have no more decimals than are shown: those need no rounding. */
function roundedDigits(value: number, maxDecimals: number): string {
  const plain = String(value);
  const point = plain.indexOf(".");
  if ((point === -1 || plain.length - point - 1 <= maxDecimals) && !plain.includes("e")) return plain;
  const digits = String(scaleUp(value, maxDecimals)).padStart(maxDecimals + 1, "0");
  const whole = digits.slice(0, digits.length - maxDecimals);
  const decimals = digits.slice(digits.length - maxDecimals).replace(/0+$/, "");
  return decimals === "" ? whole : `${whole}.${decimals}`;
}

/** The number without its point, rounded. The shift is made in decimal digits: 1.005 becomes 100.5, not 100.49999. */
function scaleUp(value: number, decimals: number): number {
  return value < 1e-6 ? 0 : Math.round(Number(`${value}e${decimals}`));
}
