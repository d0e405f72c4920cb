import fc from "fast-check";
import type { SeriesData } from "#domain/chart/chart-spec.ts";
import type { Actual, Point, Target } from "#domain/resources/series.ts";
import { anIndicator, PERCENT, VND_BN } from "../builders.ts";
import { aChartOf, anActualOf, aPoint, aSeriesOf, aTargetOf, NEW, OLD, RANK } from "./builders.ts";

const magnitude = fc.constantFrom(0.01, 1, 20, 400, 25_000, 3_000_000);

function figures(scale: number) {
  const value = fc.integer({ min: -3000, max: 10_000 }).map((share) => Number(((share / 10_000) * scale).toPrecision(4)));
  const actual = fc
    .record({
      value,
      status: fc.constantFrom("reported", "estimate", "preliminary", "final"),
      qualifier: fc.constantFrom(null, null, "over", "about"),
    })
    .map(({ value: stated, ...rest }) => anActualOf(stated, rest as Partial<Actual>));
  const target = fc
    .record({ value, operator: fc.constantFrom("=", ">=", "<=", "range", "~"), width: fc.constantFrom(0, 0.01, 0.05, 0.2) })
    .map(({ value: stated, operator, width }) =>
      aTargetOf(stated, {
        operator: operator as Target["operator"],
        valueMax: operator === "range" ? Number((stated + width * scale).toPrecision(5)) : null,
      }),
    );
  return fc.record({
    actual: fc.option(actual, { freq: 4 }),
    target: fc.option(target),
    verdict: fc.constantFrom("exceeded", "met", "missed", "pending", "not-comparable"),
  });
}

function pointsOf(first: number, length: { min: number; max: number }, scale: number) {
  return fc
    .array(figures(scale), { minLength: length.min, maxLength: length.max })
    .map((list) =>
      list.flatMap(({ actual, target, verdict }, index) =>
        actual || target ? [aPoint(String(first + index), { actual, target, verdict: target ? (verdict as Point["verdict"]) : null })] : [],
      ),
    );
}

/** Series of a province through its merger and of up to eight others, of any size, sign, status and target. */
export const generatedChart: fc.Arbitrary<SeriesData> = fc
  .record({ scale: magnitude, kind: fc.constantFrom("flow", "rate", "index", "rank"), others: fc.integer({ min: 0, max: 8 }) })
  .chain(({ scale, kind, others }) =>
    fc
      .tuple(
        pointsOf(2009, { min: 0, max: 16 }, scale),
        pointsOf(2025, { min: 0, max: 3 }, scale),
        fc.array(pointsOf(2012, { min: 0, max: 13 }, scale), { minLength: others, maxLength: others }),
      )
      .map(([old, now, rest]) => {
        const ranked = (points: Point[]) => (kind === "rank" ? points.map(asRank) : points);
        const series = [
          aSeriesOf(NEW.id, ranked(now)),
          aSeriesOf(OLD.id, ranked(old)),
          ...rest.map((points, index) => aSeriesOf(`other-${index}`, ranked(points))),
        ];
        return aChartOf(series, {
          indicator: anIndicator({ kind: kind as "flow", unit: kind === "rank" ? "rank" : kind === "flow" ? "vnd-bn" : "percent" }),
          unit: kind === "rank" ? RANK : kind === "flow" ? VND_BN : PERCENT,
        });
      }),
  );

/** Ranks are whole and begin at one. */
function asRank(point: Point): Point {
  const place = (value: number) => 1 + (Math.abs(Math.round(value)) % 63);
  return { ...point, actual: point.actual && { ...point.actual, value: place(point.actual.value) }, target: null, verdict: null };
}
