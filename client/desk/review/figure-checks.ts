import { fill } from "#client/text/fill.ts";
import type { Unit } from "#domain/catalogue.ts";
import { dayInVietNam } from "#domain/day.ts";
import { formatFigure, formatNumber, withUnit } from "#domain/number.ts";
import type { Statement } from "#domain/observation.ts";
import type { Figure, ReviewItem, Standing } from "#domain/resources/desk/review.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import type { Point, SeriesResource } from "#domain/resources/series.ts";
import type { Locale } from "#domain/text.ts";
import { judge } from "#domain/verdict.ts";
import { VERDICT_WORDS } from "#domain/words.ts";
import type { reviewText } from "../text/vi/review.ts";

/** One check in two lines: the finding, and what it was held against. */
export interface FigureCheck {
  finding: string;
  against: string;
}

export interface CheckInput {
  figure: Figure;
  asStated: string;
  indicator: Pick<IndicatorSummary, "kind" | "additive" | "betterWhen" | "breaks" | "yearsComparable">;
  unit: Unit;
  series: SeriesResource | undefined;
  /** Of the province under its other borders: sizes of what adds up are not to be compared across them. */
  others: readonly SeriesResource[];
  target: ReviewItem["target"];
  text: (typeof reviewText)["checks"];
  locale: Locale;
}

/** The three questions a reader asks of a new figure: is it of the usual size, how does it lie to the year before, and to the plan? */
export function checkFigure(input: CheckInput): FigureCheck[] {
  return [rangeOf(input), yearBefore(input), plan(input)];
}

function rangeOf({ figure, series, others, indicator, unit, text, locale }: CheckInput): FigureCheck {
  const alike = [series, ...(indicator.additive ? [] : others)];
  const values = alike.flatMap((one) => actuals(one, figure)).map(({ actual }) => actual.value);
  if (values.length === 0) return { finding: text.noRange, against: text.noRangeOf };
  if (values.length === 1) return { finding: text.noRange, against: text.oneYear };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isInside = figure.value >= low && figure.value <= high;
  const bounds = { low: formatNumber(low, locale), high: withUnit(formatNumber(high, locale), unit, locale) };
  return { finding: isInside ? text.range : text.outOfRange, against: fill(text.rangeOf, bounds) };
}

/** Points of other years that have an actual. */
function actuals(series: SeriesResource | undefined, { period }: Figure): (Point & { actual: NonNullable<Point["actual"]> })[] {
  return (series?.points ?? []).flatMap((point) => (point.actual && point.period !== period ? [{ ...point, actual: point.actual }] : []));
}

function yearBefore({ figure, series, indicator, unit, text, locale }: CheckInput): FigureCheck {
  const year = String(Number(figure.period.slice(0, 4)) - 1);
  const before = actuals(series, figure).find(({ period }) => period === year)?.actual;
  const isBroken = !indicator.yearsComparable || indicator.breaks.some(({ after }) => after === year);
  if (!before || isBroken || figure.period.includes("-"))
    return { finding: text.noPrevious, against: fill(text.noPreviousOf, { period: year }) };
  const against = fill(text.against, { figure: formatFigure(before, unit, locale), period: year });
  const step = figure.value - before.value;
  if (Math.abs(step) < 1e-9) return { finding: text.same, against };
  const difference = differenceText(step, before.value, { indicator, unit, text, locale });
  return { finding: fill(step > 0 ? text.up : text.down, { difference }), against };
}

/** Rates by points, ranks by places, amounts in per cent. */
function differenceText(
  step: number,
  before: number,
  { indicator, unit, text, locale }: Pick<CheckInput, "indicator" | "unit" | "text" | "locale">,
): string {
  const size = formatNumber(Math.abs(step), locale);
  if (unit.id === "percent") return `${size}\u00a0${text.points}`;
  if (indicator.kind === "rank") return `${size}\u00a0${text.places}`;
  if (indicator.kind === "index" || before === 0) return withUnit(size, unit, locale);
  return `${formatNumber(Math.abs((100 * step) / before), locale, { maxDecimals: 1 })}%`;
}

function plan({ figure, asStated, series, target, indicator, unit, text, locale }: CheckInput): FigureCheck {
  const { period } = figure;
  if (figure.measure === "target") {
    const actual = series?.points.find((point) => point.period === period)?.actual;
    const against = actual ? fill(text.isTargetAgainst, { figure: formatFigure(actual, unit, locale) }) : text.isTargetOf;
    return { finding: text.isTarget, against };
  }
  if (target === null) return { finding: text.noTarget, against: fill(text.noTargetOf, { period }) };
  const today = dayInVietNam(new Date());
  const verdict = judge(statementOf(figure, asStated), targetStatement(figure, target), { betterWhen: indicator.betterWhen, today });
  const word = verdict === null ? text.noTarget : VERDICT_WORDS[verdict][locale];
  return {
    finding: word.charAt(0).toUpperCase() + word.slice(1),
    against: fill(text.target, { figure: formatFigure(target, unit, locale), period }),
  };
}

function statementOf(figure: Figure, asStated: string): Statement {
  return { ...figure, asStated, report: "in-review", locator: "", published: null, recordedIn: 0 };
}

function targetStatement(figure: Figure, { published, ...target }: Standing): Statement {
  const key = { indicator: figure.indicator, area: figure.area, period: figure.period, basis: figure.basis, unit: figure.unit };
  return { ...key, ...target, measure: "target", referenceDate: null, asStated: "", locator: "", note: "", published, recordedIn: 0 };
}
