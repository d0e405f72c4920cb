import { changes as changesEn } from "#client/text/en/changes.ts";
import { fill } from "#client/text/fill.ts";
import { changes as changesVi } from "#client/text/vi/changes.ts";
import { formatNumber } from "#domain/number.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import type { Locale } from "#domain/text.ts";

/** Errors of ours first, then what later reports changed, then what is new. */
export const KINDS = ["corrected", "withdrawn", "revised", "added"] as const satisfies readonly ReleaseChange["kind"][];

export interface KindOfChange {
  kind: ReleaseChange["kind"];
  count: number;
  first: readonly ReleaseChange[];
}

/** `1 đính chính, 2 điều chỉnh`, without kinds of which there is nothing. */
export function countsInWords(
  kinds: readonly Pick<KindOfChange, "kind" | "count">[],
  locale: Locale,
  { nothing }: { nothing: string },
): string {
  const words = (locale === "vi" ? changesVi : changesEn).kinds;
  const told = kinds
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => fill(words[kind].count, { count: formatNumber(count, locale) }));
  return told.length === 0 ? nothing : told.join(", ");
}
