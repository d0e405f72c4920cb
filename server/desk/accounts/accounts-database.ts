import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { type Accounts, openAccounts } from "./accounts.ts";

/** Where accounts are kept, and what signs their sessions. */
export interface AccountsPlace {
  /** A file of their own, so that a copy of the figures holds no passwords; or the PostgreSQL database of the site. */
  database: string;
  /** Given, or null: then it is made once and kept in `secretFile`. */
  secret: string | null;
  secretFile: string;
}

/** Accounts in their database. Whoever opened them closes them. */
export interface OpenAccounts extends Accounts {
  close(): Promise<void>;
}

/** Opens the accounts at a place, and makes what is not there yet. */
export async function openAccountsAt(place: AccountsPlace, site: { origin: string; siteName: string }): Promise<OpenAccounts> {
  const { database, close } = isPostgres(place.database) ? openPool(place.database) : openFile(place.database);
  try {
    return { ...(await openAccounts({ ...site, database, secret: place.secret ?? readSecret(place.secretFile) })), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether accounts are in the database of the site itself instead of a file. */
export function isPostgres(location: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(location);
}

function openFile(file: string) {
  mkdirSync(dirname(file), { recursive: true });
  // Passwords and sessions are read by nobody else on the machine.
  const mask = process.umask(0o077);
  const database = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  process.umask(mask);
  return {
    database,
    close: async () => {
      if (database.isOpen) database.close();
    },
  };
}

function openPool(address: string) {
  const pool = new pg.Pool({ connectionString: address, connectionTimeoutMillis: 10_000, application_name: "provincial-indicators desk" });
  pool.on("error", () => undefined);
  return { database: pool, close: () => pool.end() };
}

/** The secret kept beside the accounts; the first process that needs one makes it, for the eyes of this user alone. */
function readSecret(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(48).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
