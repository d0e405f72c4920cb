import type { Snapshot } from "./snapshot.ts";

const MOST_OLDER = 4;

/** Where snapshots come from: the newest one at hand, older ones when somebody asks. */
export interface Snapshots {
  current(): Snapshot;
  /** The snapshot of a release; null for a number that was never released. */
  at(release: number): Promise<Snapshot | null>;
  /** Puts a newer one in place, in one step. */
  replace(snapshot: Snapshot): void;
  /** The same for one that was made of the current one: the two share what stayed, so the one before is kept at hand for next to nothing. */
  follow(snapshot: Snapshot): void;
}

/** Keeps the newest snapshot and the few older ones asked for last. `load` builds an older one, of the nearest newer one at hand. */
export function createSnapshots(first: Snapshot, load: (release: number, newer: Snapshot) => Promise<Snapshot>): Snapshots {
  let current = first;
  const older = new Map<number, Promise<Snapshot>>();
  const keep = (release: number, snapshot: Promise<Snapshot>): void => {
    older.delete(release);
    older.set(release, snapshot);
    for (const oldest of [...older.keys()].slice(0, -MOST_OLDER)) older.delete(oldest);
  };
  const nearestNewer = async (release: number): Promise<Snapshot> => {
    const nearest = [...older.keys()].filter((one) => one > release).sort((one, other) => one - other)[0];
    const kept = nearest === undefined ? undefined : older.get(nearest);
    return (await kept?.catch(() => undefined)) ?? current;
  };
  return {
    current: () => current,
    replace: (snapshot) => {
      current = snapshot;
    },
    follow: (snapshot) => {
      keep(current.release.release, Promise.resolve(current));
      current = snapshot;
    },
    at: async (release) => {
      if (release === current.release.release) return current;
      if (!current.releases.some((one) => one.release === release)) return null;
      const snapshot = older.get(release) ?? nearestNewer(release).then((newer) => load(release, newer));
      keep(release, snapshot);
      snapshot.catch(() => older.delete(release));
      return snapshot;
    },
  };
}
