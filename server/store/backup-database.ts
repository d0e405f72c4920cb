import { existsSync, renameSync, rmSync } from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";
import { StoreProblem, storeProblemOf } from "./store-problem.ts";

/** Copies a database that is in use into a file that is not there yet. The copy is read once before it gets its name. Throws `StoreProblem`. */
export async function backupDatabase(database: DatabaseSync, target: string): Promise<void> {
  if (existsSync(target)) throw new StoreProblem("store/cannot-open", `${target} is there already. Name another file for the backup.`);
  const unfinished = `${target}.unfinished`;
  try {
    rmSync(unfinished, { force: true });
    await backup(database, unfinished);
    settle(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw storeProblemOf(error, target);
  }
}

/** Makes the copy one file that needs no log beside it, and reads every page of it. */
function settle(file: string): void {
  const copy = new DatabaseSync(file);
  try {
    copy.exec("PRAGMA journal_mode = DELETE;");
    const result = copy.prepare("PRAGMA quick_check").get();
    if (result?.quick_check !== "ok")
      throw new StoreProblem("store/damaged", `the copy ${file} cannot be read back. Verify the database itself.`);
  } finally {
    copy.close();
  }
}
