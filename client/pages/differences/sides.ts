import * as z from "zod/mini";
import { idsField } from "#client/components/search-fields.ts";
import { fill } from "#client/text/fill.ts";
import { formatDay } from "#domain/number.ts";

/** A side of a comparison: the number of a release, or a day. */
const sideField = z.optional(z.string().check(z.regex(/^(?:[1-9]\d{0,8}|\d{4}-\d{2}-\d{2})$/)));

/** What the address of the page may hold. */
export const DifferencesSearch = z.strictObject({
  from: sideField,
  to: sideField,
  indicator: idsField,
  area: idsField,
  page: z.optional(z.string().check(z.regex(/^[1-9]\d{0,5}$/))),
});
export type DifferencesSearch = z.infer<typeof DifferencesSearch>;

export interface Sides {
  from: string;
  /** Undefined is today. */
  to: string | undefined;
}

/** What is compared: what the address names; else the two newest releases, and with one release only the end of the year before with today. */
export function sidesOf({ from, to }: DifferencesSearch, newest: { release: number; latestPublished: string | null }): Sides {
  if (from !== undefined) return { from, to };
  if (newest.release > 1) return { from: String(newest.release - 1), to: to ?? String(newest.release) };
  const year = Number((newest.latestPublished ?? "2000").slice(0, 4));
  return { from: `${year - 1}-12-31`, to };
}

export function isDaySide(side: string): boolean {
  return side.includes("-");
}

/** `bản 2`, `31/12/2024`, `hôm nay`. */
export function sideName(side: string | undefined, words: { release: string; today: string }): string {
  if (side === undefined) return words.today;
  return isDaySide(side) ? formatDay(side) : fill(words.release, { release: side });
}
