import type { Area, Indicator } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import { keyOf, type Observation } from "#domain/observation.ts";
import type { Bilingual } from "#domain/text.ts";

/** A figure to be checked: a candidate of a report, or an observation of the ledger. */
export interface CheckedFigure
  extends Pick<
    Observation,
    "indicator" | "area" | "period" | "measure" | "basis" | "value" | "valueMax" | "operator" | "status" | "qualifier" | "referenceDate"
  > {
  /** Where it stands: the number of a candidate, or the report and line of an observation. */
  at: string;
  report: string;
  /** Day by which the report was known; null when its date is unknown. */
  published: Day | null;
}

/** What a check found: what is odd, where, how sure that is a mistake, and what would settle it. */
export interface Finding {
  /** `check/what-is-odd`. */
  code: string;
  /** The figure it is about. */
  at: string;
  /** Other figures it was held against. */
  against: readonly string[];
  /** Between 0 and 1: how likely the figure was read or typed wrongly. */
  sureness: number;
  message: Bilingual;
  /** What would settle it. */
  remedy: Bilingual;
}

/** Everything a figure can be held against. */
export interface Evidence {
  indicators: ReadonlyMap<string, Indicator>;
  areas: ReadonlyMap<string, Area>;
  /** The ledger and the other candidates, by key. */
  byKey: ReadonlyMap<string, readonly CheckedFigure[]>;
  /** By indicator and area, in the order of the years. */
  bySeries: ReadonlyMap<string, readonly CheckedFigure[]>;
}

/** One plausibility check. It says nothing where it cannot tell. */
export interface Check {
  id: string;
  check(figure: CheckedFigure, evidence: Evidence): Finding[];
}

/** Indexes the figures that others are held against. */
export function indexEvidence(
  figures: readonly CheckedFigure[],
  { indicators, areas }: { indicators: readonly Indicator[]; areas: readonly Area[] },
): Evidence {
  const bySeries = Map.groupBy(figures, ({ indicator, area }) => `${indicator}|${area}`);
  for (const series of bySeries.values()) series.sort((one, other) => (one.period < other.period ? -1 : 1));
  return {
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    areas: new Map(areas.map((area) => [area.id, area])),
    byKey: Map.groupBy(figures, keyOf),
    bySeries,
  };
}

/** The other figures of the same key. */
export function rivalsOf(figure: CheckedFigure, { byKey }: Evidence): CheckedFigure[] {
  return (byKey.get(keyOf(figure)) ?? []).filter(({ at }) => at !== figure.at);
}

/** Figures of another indicator, or another measure, for the same area and year. */
export function besides(
  figure: CheckedFigure,
  evidence: Evidence,
  {
    indicator = figure.indicator,
    measure = figure.measure,
    period = figure.period,
  }: Partial<Pick<Observation, "indicator" | "measure" | "period">>,
): CheckedFigure[] {
  const series = evidence.bySeries.get(`${indicator}|${figure.area}`) ?? [];
  return series.filter((other) => other.period === period && other.measure === measure && other.at !== figure.at);
}
