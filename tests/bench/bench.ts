/** One figure with the bound it is held to. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What it is compared with, in words, and the ratio. */
  against?: { name: string; ratio: number };
  bound?: { least: number } | { most: number };
  /** What the bound is on; the ratio where there is one. */
  boundOn?: "ratio" | "value";
}

/** A bench measures and answers its figures; it says what it does as it goes. */
export interface Bench {
  name: string;
  run: (say: (line: string) => void) => Promise<Figure[]>;
}

/** The middle one; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

/** `name  12,345 requests/s  0.97 of bare Hono (at least 0.95: kept)`. */
export function formatFigure({ name, value, unit, against, bound, boundOn = against ? "ratio" : "value" }: Figure): string {
  const rounded = value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
  const held = boundOn === "ratio" ? (against?.ratio ?? Number.NaN) : value;
  const verdict = bound === undefined ? "" : ` (${describeBound(bound)}: ${isKept(held, bound) ? "kept" : "MISSED"})`;
  return `${name.padEnd(52)} ${`${rounded} ${unit}`.padStart(20)}  ${against ? `${against.ratio.toFixed(2)} of ${against.name}` : ""}${verdict}`;
}

function describeBound(bound: NonNullable<Figure["bound"]>): string {
  return "least" in bound ? `at least ${bound.least}` : `at most ${bound.most}`;
}

function isKept(value: number, bound: NonNullable<Figure["bound"]>): boolean {
  return "least" in bound ? value >= bound.least : value <= bound.most;
}
