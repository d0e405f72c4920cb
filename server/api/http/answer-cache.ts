import type { StoredAnswer } from "./stored-answer.ts";

const MOST_ADDRESSES_OF_ONE = 8;
const LONGEST_ADDRESS = 1024;
/** How much is made free at once, so that full memory is not gone through again for every answer. */
const FREED = 0.05;

interface Entry {
  key: string;
  answer: StoredAnswer;
  /** Asked for since the last time room was needed. */
  isRecent: boolean;
  addresses: string[];
}

/**
 * Answers kept in memory, bounded by their bytes. An answer is found by its key (path and normalised query), and more quickly by the very
 * address somebody asked for. When room is needed, what was not asked for lately goes first.
 */
export class AnswerCache {
  readonly #entries = new Map<string, Entry>();
  readonly #byAddress = new Map<string, Entry>();
  readonly #maxBytes: number;
  #bytes = 0;
  hits = 0;
  misses = 0;

  constructor({ maxBytes }: { maxBytes: number }) {
    this.#maxBytes = maxBytes;
  }

  /** The answer to an address that was answered before. */
  findByAddress(address: string): StoredAnswer | null {
    return use(this.#byAddress.get(address));
  }

  find(key: string): StoredAnswer | null {
    return use(this.#entries.get(key));
  }

  add(key: string, answer: StoredAnswer): void {
    this.#bytes += answer.bytes - (this.#entries.get(key)?.answer.bytes ?? 0);
    this.#entries.set(key, { key, answer, isRecent: false, addresses: [] });
    if (this.#bytes > this.#maxBytes) this.#makeRoom(answer);
  }

  /** Remembers that an address leads to a key. */
  addAddress(key: string, address: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined || address.length > LONGEST_ADDRESS || entry.addresses.length >= MOST_ADDRESSES_OF_ONE) return;
    if (this.#byAddress.has(address)) return;
    entry.addresses.push(address);
    this.#byAddress.set(address, entry);
  }

  clear(): void {
    this.#entries.clear();
    this.#byAddress.clear();
    this.#bytes = 0;
  }

  get size(): { answers: number; bytes: number } {
    return { answers: this.#entries.size, bytes: this.#bytes };
  }

  #makeRoom(newest: StoredAnswer): void {
    for (const entry of this.#entries.values()) {
      if (this.#bytes <= this.#maxBytes * (1 - FREED)) return;
      if (entry.answer === newest) continue;
      this.#entries.delete(entry.key);
      if (entry.isRecent) {
        entry.isRecent = false;
        this.#entries.set(entry.key, entry);
        continue;
      }
      for (const address of entry.addresses) this.#byAddress.delete(address);
      this.#bytes -= entry.answer.bytes;
    }
  }
}

function use(entry: Entry | undefined): StoredAnswer | null {
  if (entry === undefined) return null;
  entry.isRecent = true;
  return entry.answer;
}
