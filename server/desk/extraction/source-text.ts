import type { Evidence } from "./candidate.ts";

/** A text in Unicode NFC together with the way back to the text as it was handed in. */
export interface SourceText {
  nfc: string;
  /** The piece of the original between two offsets of the NFC text. */
  evidence(start: number, end: number): Evidence;
}

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Normalises to NFC and remembers the original offsets: evidence is quoted from what was handed in, composed or not. */
export function readSource(original: string): SourceText {
  const nfc = original.normalize("NFC");
  if (nfc === original) return { nfc, evidence: (start, end) => ({ start, end, text: original.slice(start, end) }) };
  return composed(original);
}

function composed(original: string): SourceText {
  const parts: string[] = [];
  const offsets: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const part = cluster.normalize("NFC");
    parts.push(part);
    for (let unit = 0; unit < part.length; unit++) offsets.push(index);
  }
  offsets.push(original.length);
  return {
    nfc: parts.join(""),
    evidence: (start, end) => {
      const [from = 0, to = original.length] = [offsets[start], offsets[end]];
      return { start: from, end: to, text: original.slice(from, to) };
    },
  };
}
