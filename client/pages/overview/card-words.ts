import { fill } from "#client/text/fill.ts";
import type { overview as Words } from "#client/text/vi/overview.ts";
import type { Unit } from "#domain/catalogue.ts";
import { signedDifference } from "#domain/chart/point-words.ts";
import { formatFigure, NBSP, type StatedFigure, unitWord } from "#domain/number.ts";
import type { OverviewCard } from "#domain/resources/overview.ts";
import type { Difference } from "#domain/resources/series.ts";
import { targetInWords } from "#domain/sentence.ts";
import type { Locale } from "#domain/text.ts";
import { shiftYear } from "#domain/year.ts";

export interface CardContext {
  card: OverviewCard;
  year: string;
  area: string;
  unit: Unit;
  locale: Locale;
  text: (typeof Words)["card"];
}

/** Verdict and distance to the plan; the verdict's word is marked strong. Null where no plan was found. */
export function verdictLine({ card, unit, locale, text }: CardContext): string | null {
  const { target, verdict, actual, targetDifference } = card.row;
  if (target === null || verdict === null) return null;
  const values = { target: short(targetInWords(target, unit, locale), unit, locale) };
  if (verdict === "pending" && actual === null) return fill(text.pendingWithout, values);
  const isAway = targetDifference !== null && targetDifference.value !== 0 && (verdict === "exceeded" || verdict === "missed");
  return fill(text.verdict[verdict], values) + (isAway ? `: ${signedDifference(targetDifference, { unit, locale })}` : "");
}

/** The year before: on the same territory where that is known, else named with the border between. The change is marked strong. */
export function beforeLine({ card, year, area, unit, locale, text }: CardContext): string {
  const { previous, change, sameTerritory } = card.row;
  const before = shiftYear(year, -1);
  if (sameTerritory) {
    const figure = figureOf({ value: sameTerritory.value }, unit, locale);
    return `${fill(text.sameTerritory, { year: sameTerritory.from, figure })} · ${changeWords(sameTerritory.change, { unit, locale, text })}`;
  }
  if (previous) {
    const values = { year: before, figure: figureOf(previous, unit, locale) };
    if (card.row.actual === null) return fill(text.before, values);
    return change ? `${fill(text.before, values)} · ${changeWords(change, { unit, locale, text })}` : fill(text.beforeIncomparable, values);
  }
  const other = card.spark.find((point) => point.period === before && point.area !== area);
  if (other) return fill(text.beforeOther, { year: before, figure: figureOf(other, unit, locale) });
  return fill(text.beforeMissing, { year: before });
}

/** The newest figure of an earlier year, for a card whose year has none. */
export function lastKnownLine({ card: { lastKnown }, area, unit, locale, text }: CardContext): string {
  if (lastKnown === null) return text.neverKnown;
  const values = { figure: formatFigure(lastKnown, unit, locale), year: lastKnown.period };
  return fill(lastKnown.area === area ? text.lastKnown : text.lastKnownOther, values);
}

function changeWords(change: Difference, { unit, locale, text }: Pick<CardContext, "unit" | "locale" | "text">): string {
  return change.value === 0 ? `**${text.unchanged}**` : `**${signedDifference(change, { unit, locale })}**`;
}

/** A figure under the large one of its card, which has said the unit already: only per cent and ranks need theirs again. */
function figureOf(figure: StatedFigure, unit: Unit, locale: Locale): string {
  return short(formatFigure(figure, unit, locale), unit, locale);
}

function short(text: string, unit: Unit, locale: Locale): string {
  if (unit.id === "percent" || unit.id === "rank") return text;
  return text.replaceAll(`${NBSP}${unitWord(unit, locale).replaceAll(" ", NBSP)}`, "");
}
