import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "./command.ts";

/** The bytes of a file that the command line names. Throws `UsageError` where it cannot be read. */
export function readGivenFile(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(resolve(file)));
  } catch {
    throw new UsageError(`the file "${file}" cannot be read`);
  }
}

/** Writes a new file: one that is there already is somebody's work. Throws `UsageError`. */
export function writeNewFile(file: string, text: string): void {
  try {
    writeFileSync(resolve(file), text, { flag: "wx" });
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw new UsageError(isThere ? `"${file}" is there already; name another file` : `the file "${file}" cannot be written`);
  }
}
