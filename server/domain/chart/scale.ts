/** A scale that says where a value lies: pixels grow from `from` (at `domain[0]`) to `to` (at `domain[1]`). */
export interface Scale {
  domain: [number, number];
  from: number;
  to: number;
}

/** Nice steps begin with these digits. */
const STEPS = [1, 2, 5];

/** Pixel of a value, rounded to a tenth so that two painters agree. */
export function placeOf(value: number, { domain, from, to }: Scale): number {
  const low = domain[0];
  return roundPx(from + ((value - low) / (domain[1] - low)) * (to - from));
}

/** Rounds a position to a tenth of a pixel. */
export function roundPx(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Values of the gridlines, first and last included. */
export interface NiceTicks {
  step: number;
  values: number[];
}

/**
 * Round values from below the least to above the greatest, with the finest step of 1, 2 or 5 that needs at most `lines` gridlines. The zero line
 * is the baseline and is not counted. With `fromZero` the axis holds zero; a series that is zero throughout gets an axis up to one.
 */
export function niceTicks(
  [least, greatest]: [number, number],
  { lines = 7, fromZero = true }: { lines?: number; fromZero?: boolean } = {},
): NiceTicks {
  const low = fromZero ? Math.min(0, least) : least;
  const high = fromZero && least === 0 && greatest === 0 ? 1 : fromZero ? Math.max(0, greatest) : greatest;
  const span = high - low || Math.abs(high) || 1;
  let exponent = Math.floor(Math.log10(span)) - 1;
  for (;;) {
    for (const digit of STEPS) {
      const step = digit * 10 ** exponent;
      const { first, last } = stepsOf(low, high, step);
      const hasZero = first <= 0 && last >= 0;
      if (last - first + (hasZero ? 0 : 1) <= lines) return { step, values: multiples(first, last, { digit, exponent }) };
    }
    exponent += 1;
  }
}

/** Whole numbers only: ranks, and counts of a few. */
export function wholeTicks(range: [number, number], options: { lines?: number; fromZero?: boolean } = {}): NiceTicks {
  const ticks = niceTicks(range, options);
  if (ticks.step >= 1) return ticks;
  const { first, last } = stepsOf(Math.floor(range[0]), Math.ceil(range[1]), 1);
  return { step: 1, values: multiples(first, last, { digit: 1, exponent: 0 }) };
}

/** The multiples of a step that hold a range: the last one not above `low` and the first one not below `high`. */
function stepsOf(low: number, high: number, step: number): { first: number; last: number } {
  const first = Math.floor(low / step + 1e-9);
  return { first, last: Math.max(Math.ceil(high / step - 1e-9), first + 1) };
}

/** Whole numbers times or through a power of ten, so that 3 × 0.2 is 0.6 and not 0.6000000000000001. */
function multiples(first: number, last: number, { digit, exponent }: { digit: number; exponent: number }): number[] {
  const power = 10 ** Math.abs(exponent);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const whole = (first + index) * digit;
    return exponent < 0 ? whole / power : whole * power;
  });
}
