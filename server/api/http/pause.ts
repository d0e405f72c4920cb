import { setImmediate } from "node:timers/promises";

const LONGEST_MS = 10;

/** A pause for long work: called often, it lets other requests be answered once the work has held the process for a while. */
export function createPause(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
