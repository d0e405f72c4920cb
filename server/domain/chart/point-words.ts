import type { Area } from "../catalogue.ts";
import { formatDay, formatFigure, formatSigned, unitWord, withUnit } from "../number.ts";
import type { Status } from "../observation.ts";
import type { Difference, Point } from "../resources/series.ts";
import { targetInWords } from "../sentence.ts";
import type { Locale } from "../text.ts";
import { STATUS_WORDS, VERDICT_WORDS } from "../words.ts";
import type { PointWords, StatusForm, Tooltip, TooltipLine } from "./chart-model.ts";
import type { SeriesData, Subject } from "./chart-spec.ts";
import { CHART_WORDS, shortAreaName } from "./chart-words.ts";

/** What is needed to put a point into words. */
export interface WordsContext extends Subject {
  locale: Locale;
  reports?: SeriesData["reports"];
}

/** Form of a mark by the status of its figure. */
export const STATUS_FORMS: Record<Status, StatusForm> = { reported: "solid", final: "solid", estimate: "hatched", preliminary: "hollow" };

/** Everything a point says, in words: for its tooltip and its line of the table. */
export function pointWords(point: Point | null, context: WordsContext): PointWords {
  const { unit, locale } = context;
  const { actual = null, target = null, verdict = null, targetDifference = null } = point ?? {};
  return {
    actual: actual && formatFigure(actual, unit, locale),
    status: actual && STATUS_WORDS[actual.status][locale],
    target: target && targetInWords(target, unit, locale),
    targetDifference: targetDifference && signedDifference(targetDifference, context),
    verdict: verdict && VERDICT_WORDS[verdict][locale],
    report: actual ? reportInWords(actual, context) : target ? reportInWords(target, context) : null,
  };
}

/** The tooltip of one area in one year. A year without a figure says so. */
export function pointTooltip(point: Point | null, words: PointWords, context: WordsContext & { area: Area; period: string }): Tooltip {
  const { locale, area, period } = context;
  const lines: (TooltipLine | null)[] = [
    {
      label: CHART_WORDS.actual[locale],
      text: words.actual ? `${words.actual} (${words.status})` : CHART_WORDS.gap[locale],
      isStrong: true,
    },
    words.target ? { label: CHART_WORDS.target[locale], text: words.target, isStrong: false } : null,
    words.verdict ? verdictLine(point, words, locale) : null,
    changesLine(point, locale),
    words.report ? { label: CHART_WORDS.report[locale], text: words.report, isStrong: false } : null,
  ];
  return { title: `${period}, ${shortAreaName(area, locale)}`, lines: lines.filter((line) => line !== null) };
}

/** A difference with its sign and unit: "−1,56 điểm", "+15,5%", "+96 sản phẩm". */
export function signedDifference(
  { value, unit: kind, percent }: Difference,
  { unit, locale }: Pick<WordsContext, "unit" | "locale">,
): string {
  if (percent !== null) return `${formatSigned(percent, locale)}%`;
  const number = formatSigned(value, locale);
  if (kind === "percentage-point") return `${number}\u00a0${CHART_WORDS.points[locale]}`;
  if (kind === "place") return `${number}\u00a0${CHART_WORDS.places[locale]}`;
  return withUnit(number, unit, locale);
}

/** Publisher and date of a report: "VietBao.vn, 01/2025". Without the publisher, the date alone. */
export function reportInWords(
  { report, published }: { report: string; published: string | null },
  { reports = NO_REPORTS, locale }: WordsContext,
): string {
  const publisher = publishersOf(reports).get(report);
  const day = published === null ? CHART_WORDS.undated[locale] : formatDay(published);
  return publisher === undefined ? day : `${publisher}, ${day}`;
}

const NO_REPORTS: NonNullable<SeriesData["reports"]> = [];
const PUBLISHERS = new WeakMap<object, ReadonlyMap<string, string>>();

/** Publishers by report, indexed once for each list of reports. */
function publishersOf(reports: NonNullable<SeriesData["reports"]>): ReadonlyMap<string, string> {
  const known = PUBLISHERS.get(reports);
  if (known) return known;
  const publishers = new Map(reports.map(({ id, publisher }) => [id, publisher]));
  PUBLISHERS.set(reports, publishers);
  return publishers;
}

/** The unit a chart states once, above its axis or on its top tick. */
export function unitOfChart({ unit }: Subject, locale: Locale): string {
  return unitWord(unit, locale);
}

function verdictLine(point: Point | null, { verdict, targetDifference }: PointWords, locale: Locale): TooltipLine {
  const isJudged = point?.verdict === "missed" || point?.verdict === "exceeded";
  return {
    label: CHART_WORDS.verdict[locale],
    text: isJudged && targetDifference ? `${verdict}, ${targetDifference}` : `${verdict}`,
    isStrong: point?.verdict === "missed",
  };
}

function changesLine(point: Point | null, locale: Locale): TooltipLine | null {
  const steps = point?.actual?.steps ?? 1;
  if (steps < 2) return null;
  const times = locale === "vi" ? `${steps - 1} lần` : steps === 2 ? "once" : `${steps - 1} times`;
  return { label: CHART_WORDS.revised[locale], text: times, isStrong: false };
}
