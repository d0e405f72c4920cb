import { z } from "zod";
import type { Period } from "./period.ts";
import { isYear } from "./year.ts";

const RANGE = /^(\d{4})?\.\.(\d{4})?$/;

/** Which years a reader looks at; null is an open end. `latest` is the newest year that has an actual. */
export type TimeRange = { kind: "range"; from: Period | null; to: Period | null } | { kind: "latest" };

/** `2015..2025`, `..2020`, `2015..`, `2023` or `latest`, as it stands in an address. */
export const TimeRangeText = z
  .string()
  .refine((text) => parseTimeRange(text) !== null, "years as 2015..2025, ..2020, 2015.., 2023, or latest");

/** Reads the `time` of an address; null for text that is none, or whose first year is after its last. */
export function parseTimeRange(text: string): TimeRange | null {
  if (text === "latest") return { kind: "latest" };
  if (isYear(text)) return { kind: "range", from: text, to: text };
  const [, from, to] = RANGE.exec(text) ?? [];
  if ((from ?? to) === undefined || (from !== undefined && to !== undefined && from > to)) return null;
  return { kind: "range", from: from ?? null, to: to ?? null };
}

/** Whether a period lies within; a span of years must lie within as a whole. `latest` is the year that counts as the newest, or null. */
export function isWithin(period: Period, range: TimeRange | null, latest: Period | null): boolean {
  if (range === null) return true;
  if (range.kind === "latest") return period === latest;
  return (range.from === null || period.slice(0, 4) >= range.from) && (range.to === null || period.slice(-4) <= range.to);
}
