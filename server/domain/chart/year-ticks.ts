import type { LabelMark } from "./chart-model.ts";
import { label } from "./marks.ts";
import { measureText } from "./measure-text.ts";

const STEPS = [1, 2, 5, 10, 25];
/** Air between two years. */
const APART = 6;

export interface YearTickOptions {
  periods: readonly string[];
  x: (period: string) => number;
  /** Baseline of the texts. */
  y: number;
  sizePx: number;
  /** The texts stay between these pixels. */
  from: number;
  to: number;
  /** At most so many texts, for small panels. */
  most?: number;
  /** First part of each id, to tell panels apart. */
  id?: string;
}

/** Years under an axis: all where they have room, else every second counted from the newest, else round ones with the first and the last. */
export function yearTicks({
  periods,
  x,
  y,
  sizePx,
  from,
  to,
  most = Number.POSITIVE_INFINITY,
  id = "year/",
}: YearTickOptions): LabelMark[] {
  const half = measureText("2024", sizePx) / 2;
  const at = (period: string) => Math.max(from + half, Math.min(x(period), to - half));
  return yearsThatFit(periods, { at, least: half * 2 + APART, most }).map((period) =>
    label("year", `${id}${period}`, period, { x: at(period), y, sizePx, anchor: "middle", datum: { area: "", period, value: null } }),
  );
}

function yearsThatFit(
  periods: readonly string[],
  { at, least, most }: { at: (period: string) => number; least: number; most: number },
): string[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ends = first === last ? [last] : [first, last];
  const isApart = (years: readonly string[]) =>
    years.every((year, index) => index === 0 || at(year) - at(years[index - 1] as string) >= least);
  for (const step of STEPS) {
    const years = periods.filter((period) => (step < 5 ? (Number(last) - Number(period)) % step === 0 : Number(period) % step === 0));
    const shown = step < 5 ? years : withEnds(years, ends, { at, least });
    if (isApart(shown) && shown.length > 1 && shown.length <= most) return shown;
  }
  return isApart(ends) ? ends : [last];
}

/** Round years and both ends; a round year too near an end gives way. */
function withEnds(
  years: readonly string[],
  ends: readonly string[],
  { at, least }: { at: (period: string) => number; least: number },
): string[] {
  const inner = years.filter((year) => ends.every((end) => year !== end && Math.abs(at(year) - at(end)) >= least));
  return [...new Set([...ends, ...inner])].sort();
}
