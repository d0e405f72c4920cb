const WINDOW_MS = 24 * 3_600_000;

/**
 * Counts failed sign-ins by whose they are, anew a day after the first. Answers the number when it belongs into the trail, which keeps every entry for
 * ever: the 1st, 2nd, 4th, 8th … of a day. So one slip is there at once, and a flood leaves its size in twenty entries instead of filling the trail.
 */
export function countFailures(clock: () => Date): (whose: string) => number | null {
  const counters = new Map<string, { since: number; count: number }>();
  return (whose) => {
    const now = clock().getTime();
    const known = counters.get(whose);
    const counter = known !== undefined && now - known.since < WINDOW_MS ? known : { since: now, count: 0 };
    counter.count++;
    counters.set(whose, counter);
    return Number.isInteger(Math.log2(counter.count)) ? counter.count : null;
  };
}
