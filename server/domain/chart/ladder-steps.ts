import { differenceBetween } from "../change.ts";
import { formatDay, formatFigure, formatValue, unitWord, withUnit } from "../number.ts";
import type { Step } from "../resources/series.ts";
import type { Locale } from "../text.ts";
import { STATUS_WORDS } from "../words.ts";
import type { LadderData } from "./chart-spec.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { signedDifference } from "./point-words.ts";

/** One step of a ladder in words. */
export interface LadderStep {
  id: string;
  step: Step;
  isCurrent: boolean;
  /** The figure as it is set large: "6,14%", "9.434". */
  figure: string;
  /** The unit beside it in small letters; empty for signs that are part of the figure. */
  unit: string;
  /** The whole figure for tooltip and sentence: "9.434 tỷ đồng". */
  whole: string;
  /** Against the step before: "−0,48 điểm"; null for the first. */
  difference: string | null;
  date: string;
  /** "Theo báo cáo, đang dùng". */
  status: string;
  publisher: string;
}

/** The steps of a figure in words, oldest first. */
export function ladderSteps(data: LadderData, locale: Locale): LadderStep[] {
  const { indicator, unit, vintages } = data;
  const isGlued = unit.id === "percent" || unit.id === "rank";
  return vintages.steps.map((step, index) => {
    const before = vintages.steps[index - 1];
    const isCurrent = index === vintages.steps.length - 1;
    const number = formatValue(step, locale);
    return {
      id: `step/${index}`,
      step,
      isCurrent,
      figure: isGlued ? withUnit(number, unit, locale) : number,
      unit: isGlued ? "" : unitWord(unit, locale),
      whole: formatFigure(step, unit, locale),
      difference: before ? signedDifference(differenceBetween(step.value, before.value, indicator), { unit, locale }) : null,
      date: dateOf(step, locale),
      status: statusOf(step, isCurrent, locale),
      publisher: data.reports?.find(({ id }) => id === step.report)?.publisher ?? CHART_WORDS.report[locale],
    };
  });
}

/** What the ladder says in one sentence, for the text alternative. */
export function ladderSentence(steps: readonly LadderStep[], { vintages }: LadderData, locale: Locale): string {
  const list = steps.map(({ whole, status, date }) => `${whole} (${lowerFirst(status)}; ${date})`).join(", ");
  return locale === "vi" ? `Số năm ${vintages.period}: ${list}.` : `The figure for ${vintages.period}: ${list}.`;
}

/** The reports that say an earlier step again: one line, no step. */
export function repeatsNote({ vintages, unit, reports }: LadderData, locale: Locale): string | null {
  if (vintages.repeats.length === 0) return null;
  const list = vintages.repeats.map((figure) => {
    const publisher = reports?.find(({ id }) => id === figure.report)?.publisher;
    const date = figure.published === null ? CHART_WORDS.undated[locale] : formatDay(figure.published);
    return [formatFigure(figure, unit, locale), publisher, date].filter(Boolean).join(", ");
  });
  return `${locale === "vi" ? "Nhắc lại, không phải điều chỉnh" : "Repeated, not revised"}: ${list.join("; ")}.`;
}

function dateOf({ published, referenceDate }: Step, locale: Locale): string {
  const date = published === null ? CHART_WORDS.undated[locale] : formatDay(published);
  const known = published !== null && published.length === 4 ? `${date}, ${CHART_WORDS.yearOnly[locale]}` : date;
  return referenceDate === null ? known : `${known} · ${CHART_WORDS.countedOn[locale]} ${formatDay(referenceDate)}`;
}

function statusOf({ status }: Step, isCurrent: boolean, locale: Locale): string {
  const word = status === null ? "" : STATUS_WORDS[status][locale];
  return upperFirst([word, isCurrent ? CHART_WORDS.inUse[locale] : ""].filter(Boolean).join(", "));
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}
