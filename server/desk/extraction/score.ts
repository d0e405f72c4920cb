import { z } from "zod";
import type { Candidate } from "./candidate.ts";

/** A figure that must come out of a case, as the benchmark writes it. A target has the status `planned`. */
export const ExpectedFigure = z.object({
  indicator: z.string(),
  area: z.string(),
  period: z.string(),
  measure: z.enum(["actual", "target"]),
  status: z.string(),
  value: z.number(),
  value_max: z.number().optional(),
  unit: z.string(),
  qualifier: z.string().nullable(),
  evidence: z.string(),
});
export type ExpectedFigure = z.infer<typeof ExpectedFigure>;

/** A paragraph with the figures that must come out of it, and those that may. */
export const ScoreCase = z.object({
  id: z.string(),
  genre: z.string(),
  published: z.string().nullable(),
  area: z.string(),
  tags: z.array(z.string()).default([]),
  text: z.string(),
  expected: z.array(ExpectedFigure),
  optional: z.array(ExpectedFigure).default([]),
});
export type ScoreCase = z.infer<typeof ScoreCase>;

export interface Counts {
  expected: number;
  returned: number;
  correct: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface Score extends Counts {
  cases: number;
  statusAccuracy: number;
  qualifierAccuracy: number;
  evidenceOverlap: number;
  byIndicator: Record<string, Counts>;
  byTag: Record<string, Counts>;
  /** Figures that were not found, and figures that should not have been. */
  missed: { case: string; figure: ExpectedFigure }[];
  wrong: { case: string; figure: Candidate }[];
}

interface Result {
  scored: ScoreCase;
  pairs: { expected: ExpectedFigure; candidate: Candidate }[];
  missed: ExpectedFigure[];
  wrong: Candidate[];
}

/** Scores what was extracted from each case; optional figures are taken out of both sides. */
export function scoreCases(cases: readonly ScoreCase[], extract: (scored: ScoreCase) => readonly Candidate[]): Score {
  const results = cases.map((scored) => compare(scored, extract(scored)));
  const pairs = results.flatMap(({ scored, pairs }) => pairs.map((pair) => ({ ...pair, text: scored.text })));
  return {
    cases: cases.length,
    ...countsOf(results),
    statusAccuracy: share(pairs, ({ expected, candidate }) => (candidate.status ?? "planned") === expected.status),
    qualifierAccuracy: share(pairs, ({ expected, candidate }) => candidate.qualifier === expected.qualifier),
    evidenceOverlap: share(pairs, ({ expected, candidate, text }) => overlaps(text, expected.evidence, candidate)),
    byIndicator: grouped(results, (figure) => [figure.indicator]),
    byTag: byTag(results),
    missed: results.flatMap(({ scored, missed }) => missed.map((figure) => ({ case: scored.id, figure }))),
    wrong: results.flatMap(({ scored, wrong }) => wrong.map((figure) => ({ case: scored.id, figure }))),
  };
}

function compare(scored: ScoreCase, candidates: readonly Candidate[]): Result {
  const left = [...candidates];
  const take = (figure: ExpectedFigure): Candidate | null => {
    const at = left.findIndex((candidate) => isSame(candidate, figure));
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const taken = scored.expected.map((expected) => ({ expected, candidate: take(expected) }));
  for (const optional of scored.optional) take(optional);
  return {
    scored,
    pairs: taken.flatMap(({ expected, candidate }) => (candidate === null ? [] : [{ expected, candidate }])),
    missed: taken.flatMap(({ expected, candidate }) => (candidate === null ? [expected] : [])),
    wrong: left,
  };
}

function isSame(candidate: Candidate, figure: ExpectedFigure): boolean {
  const isKey =
    candidate.indicator === figure.indicator &&
    candidate.area === figure.area &&
    candidate.period === figure.period &&
    candidate.measure === figure.measure;
  return (
    isKey && isClose(candidate.value, figure.value) && isClose(candidate.valueMax ?? candidate.value, figure.value_max ?? figure.value)
  );
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(other) * 0.0005 + 1e-9;
}

/** Evidence counts where the spans overlap; the expected words may be in another Unicode form than the text. */
function overlaps(text: string, words: string, { evidence }: Candidate): boolean {
  const form = text.includes(words) ? words : words.normalize(text === text.normalize("NFD") ? "NFD" : "NFC");
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (evidence.start < at + form.length && evidence.end > at) return true;
  return false;
}

function countsOf(results: readonly Pick<Result, "pairs" | "missed" | "wrong">[]): Counts {
  const correct = sum(results, ({ pairs }) => pairs.length);
  const expected = correct + sum(results, ({ missed }) => missed.length);
  const returned = correct + sum(results, ({ wrong }) => wrong.length);
  const precision = returned === 0 ? 1 : correct / returned;
  const recall = expected === 0 ? 1 : correct / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { expected, returned, correct, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

function grouped(results: readonly Result[], keysOf: (figure: { indicator: string }) => string[]): Record<string, Counts> {
  const keys = new Set(
    results.flatMap(({ pairs, missed, wrong }) => [...pairs.map(({ expected }) => expected), ...missed, ...wrong].flatMap(keysOf)),
  );
  const ofKey = (key: string) =>
    results.map(({ pairs, missed, wrong }) => ({
      pairs: pairs.filter(({ expected }) => keysOf(expected).includes(key)),
      missed: missed.filter((figure) => keysOf(figure).includes(key)),
      wrong: wrong.filter((figure) => keysOf(figure).includes(key)),
    }));
  return Object.fromEntries([...keys].sort().map((key) => [key, countsOf(ofKey(key))]));
}

function byTag(results: readonly Result[]): Record<string, Counts> {
  const tags = new Set(results.flatMap(({ scored }) => scored.tags));
  return Object.fromEntries([...tags].sort().map((tag) => [tag, countsOf(results.filter(({ scored }) => scored.tags.includes(tag)))]));
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 1 : rounded(items.filter(holds).length / items.length);
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
