import { createHash } from "node:crypto";
import { FILES } from "./ledger-rows.ts";

/**
 * SHA-256 of observations as canonical CSV: the header, then every row as `writeRow` writes it, sorted by its bytes, each ended by LF. What
 * `(head -n 1; tail -n +2 | LC_ALL=C sort)` of such a file gives, so that anybody can check a release.
 */
export function hashObservations(lines: readonly string[]): string {
  const hash = createHash("sha256").update(`${FILES.observations.columns.join(",")}\n`);
  for (const line of lines.toSorted(compareBytes)) hash.update(`${line}\n`);
  return hash.digest("hex");
}

/** Order of the UTF-8 bytes. It differs from the order of UTF-16 only where a pair of surrogates meets a character above them. */
function compareBytes(one: string, other: string): number {
  if (one === other) return 0;
  const hasSurrogates = /[\ud800-\udfff]/.test(one) || /[\ud800-\udfff]/.test(other);
  if (hasSurrogates) return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return one < other ? -1 : 1;
}
