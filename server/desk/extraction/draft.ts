import type { Qualifier, Status } from "#domain/observation.ts";
import type { Alternative, Candidate } from "./candidate.ts";
import { operatorOf } from "./settle.ts";
import type { SourceText } from "./source-text.ts";

/** A figure as a reader of sentences or tables found it, before it is quoted from the source. Spans are offsets in the NFC text. */
export interface Draft {
  indicator: string;
  area: string;
  period: string;
  referenceDate: string | null;
  basis: string;
  isTarget: boolean;
  isAtMost: boolean;
  status: Status;
  qualifier: Qualifier | null;
  value: number;
  valueMax: number | null;
  unit: string;
  pattern: string;
  confidence: number;
  alternatives: Alternative[];
  span: readonly [start: number, end: number];
  figureSpan: readonly [start: number, end: number];
}

/** Quotes a draft from the source. A target has an operator and no status, an actual a status and no operator. */
export function toCandidate(draft: Draft, source: SourceText): Candidate {
  const { isTarget, isAtMost, span, figureSpan, status, ...rest } = draft;
  return {
    ...rest,
    measure: isTarget ? "target" : "actual",
    operator: isTarget ? operatorOf(draft.qualifier, isAtMost) : null,
    status: isTarget ? null : status,
    evidence: source.evidence(...span),
    figure: source.evidence(...figureSpan),
  };
}

/** Leaves out a figure that the text states again with the same value: the more certain statement stays. */
export function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = [
      candidate.indicator,
      candidate.area,
      candidate.period,
      candidate.measure,
      candidate.basis,
      candidate.value,
      candidate.valueMax,
    ].join("|");
    const known = best.get(key);
    if (known === undefined || candidate.confidence > known.confidence) best.set(key, candidate);
  }
  const kept = new Set(best.values());
  return candidates.filter((candidate) => kept.has(candidate));
}
