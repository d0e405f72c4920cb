import { chmodSync, copyFileSync, existsSync, renameSync } from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";
import { type AccountsPlace, isPostgres } from "./accounts-database.ts";

/** The files that belong to a backup of the database. */
function besideBackup(file: string): { accounts: string; secret: string } {
  return { accounts: `${file}.accounts`, secret: `${file}.desk-secret` };
}

/**
 * Copies the accounts and their secret beside a backup of the database, also while they are in use, for the eyes of this user alone. Answers the files;
 * none where there are no accounts, or where they are in the database that was copied.
 */
export async function backupAccounts({ database, secretFile }: AccountsPlace, backupFile: string): Promise<string[]> {
  if (isPostgres(database) || !existsSync(database)) return [];
  const target = besideBackup(backupFile);
  const source = new DatabaseSync(database, { readOnly: true, timeout: 5000 });
  try {
    await backup(source, target.accounts);
  } finally {
    source.close();
  }
  chmodSync(target.accounts, 0o600);
  if (!existsSync(secretFile)) return [target.accounts];
  copyFileSync(secretFile, target.secret);
  chmodSync(target.secret, 0o600);
  return [target.accounts, target.secret];
}

/** Puts the accounts of a backup in place and keeps the old ones beside it. Answers whether the backup has any. No server may be running. */
export function restoreAccounts({ database, secretFile }: AccountsPlace, backupFile: string, now: Date = new Date()): boolean {
  const source = besideBackup(backupFile);
  if (isPostgres(database) || !existsSync(source.accounts)) return false;
  const kept = `.before-${now.toISOString().replaceAll(":", "")}`;
  for (const file of [database, `${database}-wal`, `${database}-shm`, secretFile])
    if (existsSync(file)) renameSync(file, file.startsWith(database) ? database + kept + file.slice(database.length) : file + kept);
  copyPrivately(source.accounts, database);
  if (existsSync(source.secret)) copyPrivately(source.secret, secretFile);
  return true;
}

function copyPrivately(source: string, target: string): void {
  copyFileSync(source, target);
  chmodSync(target, 0o600);
}
