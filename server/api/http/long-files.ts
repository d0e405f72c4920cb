import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import type { Encoding } from "./encoding.ts";

/** A long body that lies on the disk. */
export interface LongFile {
  path: string;
  bytes: number;
}

export interface LongFiles {
  /** The body of a key as it was recorded, or null. */
  find(key: string): LongFile | null;
  /** Hands the chunks on and writes them down; once the last one is taken the body is at hand for the next reader. */
  record(key: string, chunks: Iterable<Uint8Array>): Iterable<Uint8Array>;
  /** The compressed form of a recorded body; null until it is made, which the first call begins. */
  compressed(key: string, encoding: Exclude<Encoding, "identity">): LongFile | null;
  /** The bytes of a file that is short enough to be held in memory for all its readers; null for a longer one. */
  contentOf(file: LongFile): Uint8Array | null;
  /** Removes everything; of what is being read the rest is still read. */
  clear(): void;
}

export interface LongFilesOptions {
  directory: string;
  /** Most that all files may weigh together. */
  maxBytes: number;
  /** Files up to so many bytes are held in memory once they were asked for. */
  longestHeld?: number;
}

/** Compressed forms mostly are no longer than this; of them so many bytes are held. */
const LONGEST_HELD = 24_000_000;
const MOST_HELD = 48_000_000;

/** Good enough for a tenth of the size, at a speed that does not keep a processor busy for long. */
const LEVELS = { br: 4, gzip: 6 } as const;

/**
 * Long bodies of one release on the disk, so that the second reader gets bytes and not work, and each compressed form is made once. Bounded: what was
 * not asked for longest goes first. Whatever the disk refuses is simply not kept.
 */
export function createLongFiles({ directory, maxBytes, longestHeld = LONGEST_HELD }: LongFilesOptions): LongFiles {
  const files = new Map<string, LongFile>();
  const held = new Map<LongFile, Uint8Array>();
  const inWork = new Set<string>();
  let queue = Promise.resolve();
  rmSync(directory, { recursive: true, force: true });

  const find = (name: string): LongFile | null => {
    const file = files.get(name);
    if (file === undefined) return null;
    files.delete(name);
    if (!existsSync(file.path)) return null;
    files.set(name, file);
    return file;
  };

  const add = (name: string, file: LongFile): void => {
    files.set(name, file);
    let total = files.values().reduce((sum, { bytes }) => sum + bytes, 0);
    for (const [oldest, { path, bytes }] of files) {
      if (total <= maxBytes || oldest === name) return;
      files.delete(oldest);
      rmSync(path, { force: true });
      total -= bytes;
    }
  };

  const compress = async (name: string, source: LongFile, encoding: Exclude<Encoding, "identity">): Promise<void> => {
    const path = pathOf(directory, name);
    const part = partOf(path);
    try {
      const target = createWriteStream(part);
      await pipeline(createReadStream(source.path, { highWaterMark: 1 << 18 }), compressor(encoding), target);
      renameSync(part, path);
      add(name, { path, bytes: target.bytesWritten });
    } catch {
      rmSync(part, { force: true });
    } finally {
      inWork.delete(name);
    }
  };

  return {
    find,
    record: function* (key, chunks) {
      const recorder = inWork.has(key) || files.has(key) ? null : openRecorder(pathOf(directory, key), maxBytes / 2);
      if (recorder === null) return yield* chunks;
      inWork.add(key);
      try {
        for (const chunk of chunks) {
          recorder.write(chunk);
          yield chunk;
        }
        const file = recorder.finish();
        if (file !== null) add(key, file);
      } finally {
        recorder.abandon();
        inWork.delete(key);
      }
    },
    compressed: (key, encoding) => {
      const name = `${key} ${encoding}`;
      const found = find(name);
      const source = files.get(key);
      if (found !== null || source === undefined || inWork.has(name)) return found;
      inWork.add(name);
      queue = queue.then(() => compress(name, source, encoding));
      return null;
    },
    contentOf: (file) => held.get(file) ?? (file.bytes > longestHeld ? null : hold(held, file)),
    clear: () => {
      files.clear();
      held.clear();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Reads a file for all who come after, and lets go of those that were read first. */
function hold(held: Map<LongFile, Uint8Array>, file: LongFile): Uint8Array {
  const content = readFileSync(file.path);
  held.set(file, content);
  let total = held.values().reduce((sum, { length }) => sum + length, 0);
  for (const [first, { length }] of held) {
    if (total <= MOST_HELD) break;
    held.delete(first);
    total -= length;
  }
  return content;
}

/** Keys hold what no name of a file may. */
function pathOf(directory: string, key: string): string {
  return join(directory, createHash("sha256").update(key).digest("hex").slice(0, 32));
}

/** While it is being written; another process may write the same. */
function partOf(path: string): string {
  return `${path}.${process.pid}.part`;
}

function compressor(encoding: Exclude<Encoding, "identity">) {
  if (encoding === "gzip") return createGzip({ level: LEVELS.gzip, chunkSize: 1 << 18 });
  return createBrotliCompress({ chunkSize: 1 << 18, params: { [constants.BROTLI_PARAM_QUALITY]: LEVELS.br } });
}

interface Recorder {
  write(chunk: Uint8Array): void;
  /** The whole file, or null where it could not be written. */
  finish(): LongFile | null;
  /** Removes what was written of a body that did not come to its end. */
  abandon(): void;
}

/** Writes beside the reader; a disk that is full or a body that is too long ends the recording, never the answer. */
function openRecorder(path: string, maxBytes: number): Recorder | null {
  const part = partOf(path);
  let descriptor = openPart(part);
  let bytes = 0;
  const close = () => {
    if (descriptor !== null) closeSync(descriptor);
    descriptor = null;
  };
  const giveUp = () => {
    if (descriptor === null) return;
    close();
    rmSync(part, { force: true });
  };
  return {
    write: (chunk) => {
      if (descriptor === null) return;
      bytes += chunk.length;
      try {
        if (bytes > maxBytes || writeSync(descriptor, chunk) < chunk.length) giveUp();
      } catch {
        giveUp();
      }
    },
    finish: () => {
      if (descriptor === null) return null;
      close();
      renameSync(part, path);
      return { path, bytes };
    },
    abandon: giveUp,
  };
}

function openPart(path: string): number | null {
  try {
    mkdirSync(join(path, ".."), { recursive: true });
    return openSync(path, "w");
  } catch {
    return null;
  }
}
