import { setImmediate as breathe } from "node:timers/promises";
import { readReleases } from "#server/store/read-release.ts";
import type { Store } from "#server/store/store.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Snapshots } from "./snapshots.ts";

const EVERY_MS = 5000;

export interface FollowOptions {
  store: Store;
  load: (release: number) => Promise<Snapshot>;
  onReleased: (snapshot: Snapshot) => void;
  onFailure: (error: unknown) => void;
}

/** Looks for a release that another process published, and puts its snapshot in place. Answers the function that stops looking. */
export function followReleases(snapshots: Snapshots, { store, load, onReleased, onFailure }: FollowOptions): () => void {
  let isBusy = false;
  const look = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      const newest = (await readReleases(store)).at(-1)?.release ?? 0;
      // A release of this process itself is served by whoever published it, a moment later: reading it again would take seconds.
      await breathe();
      if (newest <= snapshots.current().release.release) return;
      snapshots.replace(await load(newest));
      onReleased(snapshots.current());
    } catch (error) {
      onFailure(error);
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
