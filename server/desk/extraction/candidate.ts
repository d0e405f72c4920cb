import type { Measure, Operator, Qualifier, Status } from "#domain/observation.ts";
import type { Period } from "#domain/period.ts";
import type { Bilingual } from "#domain/text.ts";

/** Words of the source that state a figure: offsets in the text as it was handed in, and the text between them. */
export interface Evidence {
  start: number;
  end: number;
  text: string;
}

/** Another reading that the words allow, with the reason it was not taken. */
export interface Alternative {
  field: "value" | "period" | "area" | "indicator" | "measure";
  value: string;
  reason: Bilingual;
}

/** Candidate ("số liệu đề xuất"): a figure found in a text, in the terms of an observation, waiting for a person to accept it. */
export interface Candidate {
  indicator: string;
  area: string;
  period: Period;
  /** Of a stock counted on a named day or in a named month: that date; else null. */
  referenceDate: string | null;
  basis: string;
  measure: Measure;
  operator: Operator | null;
  value: number;
  valueMax: number | null;
  unit: string;
  status: Status | null;
  qualifier: Qualifier | null;
  evidence: Evidence;
  /** Just the number with its unit, inside the evidence. */
  figure: Evidence;
  /** The phrase by which the indicator was known: family/phrase. */
  pattern: string;
  /** Between 0 and 1: how little had to be assumed. */
  confidence: number;
  alternatives: Alternative[];
}

/** A number that may be a figure of the catalogue, where nothing in the text decides: it is shown, not guessed. */
export interface Hesitation {
  evidence: Evidence;
  /** The indicators it could belong to. */
  indicators: string[];
  reason: Bilingual;
}

export interface Extraction {
  candidates: Candidate[];
  hesitations: Hesitation[];
}
