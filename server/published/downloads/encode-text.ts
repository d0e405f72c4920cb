/** Characters of a piece that is worth handing on; a writer joins its lines up to about this many. */
export const PIECE_CHARACTERS = 16_384;
const CHUNK_CHARACTERS = 32_768;

/** Joins pieces of text into chunks of UTF-8 of about 32 kB, so that the reader is not woken for every line; the first piece goes out at once. */
export function* encodeText(pieces: Iterable<string>): Iterable<Uint8Array> {
  let pending = "";
  let isFirst = true;
  for (const piece of pieces) {
    pending += piece;
    if (!isFirst && pending.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(pending, "utf8");
    pending = "";
    isFirst = false;
  }
  if (pending !== "") yield Buffer.from(pending, "utf8");
}

/** All chunks as one array, for what is small enough to be held. */
export function joinBytes(chunks: Iterable<Uint8Array>): Uint8Array {
  return Buffer.concat([...chunks]);
}
