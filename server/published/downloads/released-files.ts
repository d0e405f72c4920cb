import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

/** The bytes of files of releases as they were first given out, so that neither a later catalogue nor a later program changes one. */
export interface ReleasedFiles {
  /** What is kept under a key; otherwise what is made, which is kept from the moment its last chunk is taken. */
  open(key: string, make: () => Iterable<Uint8Array>): Iterable<Uint8Array>;
}

/** For who keeps nothing. */
export const NOTHING_KEPT: ReleasedFiles = { open: (_key, make) => make() };

/** Read at once from the disk. */
const PIECE = 1 << 20;

/** Keeps files in a folder. What was kept once is never removed; when there is no more room, or the disk refuses, further ones are simply not kept. */
export function createReleasedFiles({ directory, maxBytes }: { directory: string; maxBytes: number }): ReleasedFiles {
  let left = maxBytes - bytesKept(directory);
  let parts = 0;
  return {
    open: function* (key, make) {
      const path = join(directory, createHash("sha256").update(key).digest("hex").slice(0, 32));
      if (existsSync(path)) return yield* readPieces(path);
      const recorder = openRecorder(`${path}.${process.pid}.${parts++}.part`, left);
      try {
        for (const chunk of make()) {
          recorder.write(chunk);
          yield chunk;
        }
        if (!existsSync(path)) left -= recorder.finish(path);
      } finally {
        recorder.abandon();
      }
    },
  };
}

/** How much is kept so far; what a process that was ended left half written is removed. A disk that cannot be read keeps nothing. */
function bytesKept(directory: string): number {
  try {
    const paths = existsSync(directory) ? readdirSync(directory).map((name) => join(directory, name)) : [];
    for (const half of paths.filter((path) => path.endsWith(".part"))) rmSync(half);
    return paths.filter((path) => !path.endsWith(".part")).reduce((sum, path) => sum + statSync(path).size, 0);
  } catch {
    return 0;
  }
}

function* readPieces(path: string): Iterable<Uint8Array> {
  const descriptor = openSync(path, "r");
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const length = readSync(descriptor, piece, 0, PIECE, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

interface Recorder {
  write(chunk: Uint8Array): void;
  /** Puts what was written in its place; answers its bytes, none where it could not be written. */
  finish(path: string): number;
  /** Removes what did not come to its end. */
  abandon(): void;
}

function openRecorder(part: string, room: number): Recorder {
  let descriptor = openPart(part);
  let bytes = 0;
  const abandon = () => {
    if (descriptor === null) return;
    closeSync(descriptor);
    descriptor = null;
    rmSync(part, { force: true });
  };
  return {
    abandon,
    write: (chunk) => {
      if (descriptor === null) return;
      bytes += chunk.length;
      try {
        if (bytes > room || writeSync(descriptor, chunk) < chunk.length) abandon();
      } catch {
        abandon();
      }
    },
    finish: (path) => {
      if (descriptor === null) return 0;
      closeSync(descriptor);
      descriptor = null;
      renameSync(part, path);
      return bytes;
    },
  };
}

function openPart(part: string): number | null {
  try {
    mkdirSync(join(part, ".."), { recursive: true });
    return openSync(part, "w");
  } catch {
    return null;
  }
}
