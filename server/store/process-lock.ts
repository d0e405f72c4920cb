import { DatabaseSync } from "node:sqlite";
import { inUse, storeProblemOf } from "./store-problem.ts";

/**
 * Keeps a second process from writing to the same database. The lock is SQLite's own lock on an empty file beside it: the system lets go of it
 * when the process ends, however it ends, so that no stale lock ever has to be cleared. Answers the function that lets go.
 */
export function lockForWriting(file: string): () => void {
  const lockFile = `${file}.lock`;
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(lockFile);
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;");
    const held = lock;
    return () => {
      if (held.isOpen) held.close();
    };
  } catch (error) {
    lock?.close();
    const problem = storeProblemOf(error, lockFile);
    throw isBusy(error) ? inUse(file, error) : problem;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === 5;
}
