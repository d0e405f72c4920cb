import { existsSync, renameSync, rmSync } from "node:fs";
import { openStore } from "./open-store.ts";
import { lockForWriting } from "./process-lock.ts";
import { StoreProblem } from "./store-problem.ts";
import { verifyStore } from "./verify-store.ts";

/**
 * Puts a backup in the place of the database. The backup is verified first; the database before it is kept beside, under a name with the time.
 * Throws `StoreProblem` while another process uses the database.
 */
export async function restoreDatabase(backupFile: string, file: string, now: Date = new Date()): Promise<{ kept: string | null }> {
  if (!existsSync(backupFile)) throw new StoreProblem("store/cannot-open", `there is no backup ${backupFile}. Name the file of one.`);
  const unlock = lockForWriting(file);
  const incoming = `${file}.incoming`;
  try {
    rmSync(incoming, { force: true });
    await copyVerified(backupFile, incoming);
    const kept = existsSync(file) ? `${file}.before-${now.toISOString().replaceAll(":", "")}` : null;
    if (kept !== null) keepOld(file, kept);
    renameSync(incoming, file);
    return { kept };
  } finally {
    rmSync(incoming, { force: true });
    unlock();
  }
}

async function copyVerified(backupFile: string, target: string): Promise<void> {
  const store = await openStore(backupFile, { access: "read" });
  try {
    const issues = await verifyStore(store);
    if (issues.length > 0) throw new StoreProblem("store/damaged", `the backup ${backupFile} is damaged: ${issues[0]?.message}`);
    await store.backupTo(target);
  } finally {
    await store.close();
  }
}

/** A database that was not closed has a part of its rows in the log beside it: both keep their names together. */
function keepOld(file: string, kept: string): void {
  for (const suffix of ["", "-wal", "-shm"]) if (existsSync(file + suffix)) renameSync(file + suffix, kept + suffix);
}
