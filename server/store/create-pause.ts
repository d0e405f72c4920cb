import { setImmediate as breathe } from "node:timers/promises";

/** Short, since a request takes several turns: its bytes are read, its answer compressed, and written. */
const LONGEST_MS = 1;

/** A pause for long work: called often, it lets readers be answered once the work has held the process for a moment. */
export function createPause(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST_MS) return undefined;
    return breathe().then(() => {
      since = performance.now();
    });
  };
}
