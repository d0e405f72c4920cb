import { z } from "zod";

const YEAR = /^\d{4}$/;
const SPAN = /^(\d{4})-(\d{4})$/;

/** Reference period (SDMX TIME_PERIOD, "kỳ"): one year `2024`, or a span of years `2021-2025`. Fiscal and calendar year are the same. */
export const Period = z.string().refine(isPeriod, "a year (2024) or a span of years (2021-2025)");
export type Period = z.infer<typeof Period>;

/** True for a year, or a span whose first year is before its last. */
export function isPeriod(text: string): boolean {
  const span = SPAN.exec(text);
  return span ? Number(span[1]) < Number(span[2]) : YEAR.test(text);
}
