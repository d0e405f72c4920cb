import { formatDay, formatValue, unitWord, withUnit } from "#domain/number.ts";
import type { Point } from "#domain/resources/series.ts";
import { differenceInWords, targetInWords } from "#domain/sentence.ts";
import type { Locale } from "#domain/text.ts";
import { STATUS_WORDS, VERDICT_WORDS } from "#domain/words.ts";
import type { SelectedChart } from "./select-chart.ts";

/** The figure a card shows large, and what is said of it. */
export interface NewestFigure {
  period: string;
  /** The number alone, with the per cent sign. */
  number: string;
  /** The unit, where it is a word; empty for per cent. */
  unit: string;
  /** In bold: the verdict, or the status where there is no plan. */
  strong: string;
  /** What follows the bold word. */
  rest: string;
  /** "Theo CafeF, 23/01/2026". */
  report: string;
}

/** The newest actual of the province drawn first; null where there is none. */
export function newestFigure({ data }: Pick<SelectedChart, "data">, locale: Locale): NewestFigure | null {
  const newest = data.series
    .flatMap(({ points }) => points.filter(({ actual }) => actual !== null))
    .reduce<Point | null>((best, point) => (best === null || point.period > best.period ? point : best), null);
  const actual = newest?.actual;
  if (!newest || !actual) return null;
  const isSign = data.unit.id === "percent";
  const isRank = data.unit.id === "rank";
  const number = formatValue(actual, locale);
  const publisher = data.reports?.find(({ id }) => id === actual.report)?.publisher ?? "";
  const day = actual.published === null ? "" : formatDay(actual.published);
  return {
    period: newest.period,
    number: isSign || isRank ? capital(withUnit(number, data.unit, locale)) : number,
    unit: isSign || isRank ? "" : unitWord(data.unit, locale),
    ...said(newest, data, locale),
    report: `${locale === "vi" ? "Theo" : "From"} ${[publisher, day].filter((part) => part !== "").join(", ")}`,
  };
}

const DIRECTIONS = {
  amount: { up: { vi: "Tăng", en: "Up" }, down: { vi: "Giảm", en: "Down" } },
  rank: { up: { vi: "Lên", en: "Up" }, down: { vi: "Xuống", en: "Down" } },
} as const;

function said(point: Point, { indicator, unit }: SelectedChart["data"], locale: Locale): Pick<NewestFigure, "strong" | "rest"> {
  const { actual, target, verdict, change } = point;
  const isFirm = actual?.status === "reported" || actual?.status === "final";
  const status = isFirm || !actual ? "" : STATUS_WORDS[actual.status][locale];
  if (target && verdict) {
    const plan = `${locale === "vi" ? "kế hoạch" : verdict === "pending" ? "target of" : "the target of"} ${targetInWords(target, unit, locale)}`;
    return { strong: capital(VERDICT_WORDS[verdict][locale]), rest: status === "" ? plan : `${plan} (${status})` };
  }
  if (change && change.value !== 0) {
    const size = differenceInWords(change, unit, locale);
    const isUp = indicator.kind === "rank" ? change.value < 0 : change.value > 0;
    const words = DIRECTIONS[indicator.kind === "rank" ? "rank" : "amount"][isUp ? "up" : "down"];
    return { strong: words[locale], rest: `${size} ${locale === "vi" ? `so với năm ${change.from}` : `against ${change.from}`}` };
  }
  return { strong: capital(status), rest: "" };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
