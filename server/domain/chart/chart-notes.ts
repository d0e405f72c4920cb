import type { SeriesBreak } from "../catalogue.ts";
import { formatDayInText } from "../number.ts";
import type { SeriesResource } from "../resources/series.ts";
import { targetInWords } from "../sentence.ts";
import type { Locale } from "../text.ts";
import { shortAreaName } from "./chart-words.ts";
import type { WordsContext } from "./point-words.ts";
import type { Slot, Timeline } from "./timeline.ts";

/** A break of the catalogue, not of the territory: the price base, a standard. */
export interface DefinitionBreak extends SeriesBreak {
  /** False where the reason itself says "about": then no mark is drawn at a year that nobody gave. */
  isCertain: boolean;
}

/** The breaks of the series that lie among the drawn years, without the merger, which the axis shows. */
export function definitionBreaks(series: readonly SeriesResource[], slots: readonly Slot[]): DefinitionBreak[] {
  const all = series.flatMap(({ breaks }) => breaks).filter(({ after, reason }) => !(/địa giới/.test(reason.vi) && isMerger(after, slots)));
  const unique = [...new Map(all.map((one) => [one.after, one])).values()];
  return unique
    .filter(({ after }) => slots.some(({ period }) => period <= after) && slots.some(({ period }) => period > after))
    .map((one) => ({ ...one, isCertain: !/khoảng/.test(one.reason.vi) && !/\babout\b/.test(one.reason.en) }));
}

/** True when a province of the chart ended or began in the year after. */
function isMerger(after: string, slots: readonly Slot[]): boolean {
  const year = String(Number(after) + 1);
  return slots.some(({ area }) => area.validFrom?.startsWith(year) || area.validTo?.startsWith(year));
}

/** What is missing: "Chưa tìm thấy số năm 2012, 2015–2019." Null when nothing is. */
export function missingNote(slots: readonly Slot[], locale: Locale): string | null {
  const years = slots.filter(({ point }) => !point?.actual && !point?.target).map(({ period }) => period);
  if (years.length === 0) return null;
  const list = joinYears([...new Set(years)]);
  return locale === "vi" ? `Chưa tìm thấy số năm ${list}.` : `No figure was found for ${list}.`;
}

/** Targets that have no column: of years ahead, or of a province that no longer was. */
export function leftOutNotes(leftOut: Timeline["leftOut"], context: WordsContext): string[] {
  return leftOut.map(({ area, point }) => {
    const target = point.target && targetInWords(point.target, context.unit, context.locale);
    const name = shortAreaName(area, context.locale);
    return context.locale === "vi"
      ? `Kế hoạch năm ${point.period} của ${name}: ${target}.`
      : `Target of ${name} for ${point.period}: ${target}.`;
  });
}

/** Figures whose report has no date: as of an earlier day they are not shown. */
export function undatedNote(slots: readonly Slot[], locale: Locale): string | null {
  const years = [...new Set(slots.filter(({ point }) => point?.actual && point.actual.published === null).map(({ period }) => period))];
  if (years.length === 0) return null;
  return locale === "vi"
    ? `Số năm ${joinYears(years)} theo báo cáo không ghi ngày.`
    : `Figures of ${joinYears(years)} come from undated reports.`;
}

/** That the chart looks at the past. */
export function asOfNote(asOf: string | null | undefined, locale: Locale): string | null {
  if (!asOf) return null;
  return locale === "vi"
    ? `Số liệu như đã biết đến ngày ${formatDayInText(asOf, "vi")}.`
    : `Figures as known on ${formatDayInText(asOf, "en")}.`;
}

/** That the axis leaves zero out. */
export function zeroNote(omitsZero: boolean, locale: Locale): string | null {
  if (!omitsZero) return null;
  return locale === "vi" ? "Trục không bắt đầu từ 0." : "The axis does not start at zero.";
}

/** Ends every note with a full stop and drops the empty ones. */
export function notesOf(notes: readonly (string | null)[]): string[] {
  return notes.filter((note): note is string => note !== null && note !== "").map((note) => (/[.?!]$/.test(note) ? note : `${note}.`));
}

/** Years in order with runs of three and more drawn together: "2012, 2015–2019". */
export function joinYears(years: readonly string[]): string {
  const runs: string[][] = [];
  for (const year of [...years].sort()) {
    const run = runs.at(-1);
    if (run && Number(run.at(-1)) + 1 === Number(year)) run.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(", "))).join(", ");
}
