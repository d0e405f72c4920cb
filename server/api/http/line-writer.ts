import { write, writeSync } from "node:fs";

const MOST_WAITING = 4_000_000;

export interface LineWriter {
  write(line: string): void;
  /** Writes what waits now, without waiting for the disk. */
  flush(): void;
  /** Writes what waits and returns when it is written, or cannot be. */
  end(): void;
}

/**
 * Gathers lines and writes them together. A full disk or a closed pipe costs lines, never the site: what cannot be written is dropped, and so is
 * what comes faster than it can be written.
 */
export function createLineWriter(fileDescriptor: number): LineWriter {
  let waiting: string[] = [];
  let length = 0;
  let rest: Buffer | null = null;
  let isWriting = false;
  const take = (): Buffer => {
    const bytes = rest ?? Buffer.from(waiting.join(""));
    if (rest === null) [waiting, length] = [[], 0];
    rest = null;
    return bytes;
  };
  const flush = () => {
    if (isWriting || (rest === null && length === 0)) return;
    isWriting = true;
    const bytes = take();
    write(fileDescriptor, bytes, (error, written) => {
      isWriting = false;
      // A pipe whose reader is slow asks to try again.
      if (error?.code === "EAGAIN") rest = bytes;
      else if (error === null && written < bytes.length) rest = bytes.subarray(written);
    });
  };
  return {
    write: (line) => {
      if (length > MOST_WAITING) return;
      waiting.push(line);
      length += line.length;
    },
    flush,
    end: () => {
      try {
        while (rest !== null || length > 0) {
          const bytes = take();
          const written = writeSync(fileDescriptor, bytes);
          if (written < bytes.length) rest = bytes.subarray(written);
        }
      } catch {
        // Where nothing can be written the last lines are lost as well.
      }
    },
  };
}
