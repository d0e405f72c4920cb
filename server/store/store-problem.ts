/** What can be wrong with a database, so that a caller can tell them apart. */
export type StoreProblemCode =
  | "store/cannot-open"
  | "store/not-a-database"
  | "store/another-program"
  | "store/newer-schema"
  | "store/in-use"
  | "store/read-only"
  | "store/disk-full"
  | "store/damaged"
  | "store/unreachable";

/** The database cannot be used. The message says what, where and the next step; nothing was changed. */
export class StoreProblem extends Error {
  readonly code: StoreProblemCode;
  constructor(code: StoreProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreProblem";
    this.code = code;
  }
}

const BUSY = [5, 6];
const READ_ONLY = [8];
const IO = [10];
const DAMAGED = [11];
const FULL = [13];
const CANNOT_OPEN = [14];
const NOT_A_DATABASE = [26];

/** The problem behind an error of SQLite, by its primary result code (sqlite.org/rescode.html); any other error as it is. */
export function storeProblemOf(error: unknown, file: string): unknown {
  const code = resultCodeOf(error);
  if (code === null) return error;
  const problem = (name: StoreProblemCode, message: string) => new StoreProblem(name, message, { cause: error });
  if (NOT_A_DATABASE.includes(code))
    return problem("store/not-a-database", `${file} is not an SQLite database. Move it away, or name another file in DATABASE_URL.`);
  if (DAMAGED.includes(code))
    return problem("store/damaged", `${file} is damaged. Restore a backup, or move it away so that it is made again from data/ledger.`);
  if (BUSY.includes(code)) return inUse(file, error);
  if (READ_ONLY.includes(code))
    return problem("store/read-only", `${file} cannot be written. Give this user the right to write to it and to its folder.`);
  if (FULL.includes(code))
    return problem("store/disk-full", `the disk of ${file} is full. Make room and start again; nothing was changed.`);
  if (IO.includes(code))
    return problem(
      "store/disk-full",
      `${file} cannot be read or written (${messageOf(error)}). Look after the disk: it may be full or failing.`,
    );
  if (CANNOT_OPEN.includes(code))
    return problem("store/cannot-open", `${file} cannot be opened. Look whether its folder exists and may be written.`);
  return error;
}

/** A second process on the same database. */
export function inUse(file: string, cause?: unknown): StoreProblem {
  const message = `${file} is in use by another process. End it (perhaps a server that still runs), or name another file in DATABASE_URL.`;
  return new StoreProblem("store/in-use", message, { cause });
}

function resultCodeOf(error: unknown): number | null {
  const isSqlite = error instanceof Error && "errcode" in error && typeof error.errcode === "number";
  return isSqlite ? (error.errcode as number) & 0xff : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
