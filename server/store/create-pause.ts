import { setImmediate as breathe } from "node:timers/promises";

const LONGEST_MS = 4;

/** A pause for long work: called often, it lets readers be answered once the work has held the process for some milliseconds. */
export function createPause(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST_MS) return undefined;
    return breathe().then(() => {
      since = performance.now();
    });
  };
}
