import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { type Encoding, isCompressible } from "./encoding.ts";
import type { LongFile, LongFiles } from "./long-files.ts";
import { pairsOf, type Reply } from "./reply.ts";
import type { Variant } from "./stored-answer.ts";

/** Read at once from the disk. */
const PIECE = 1 << 20;
/** A reader that takes nothing for so long loses its connection. */
const IDLE_MS = 60_000;

/** The best that is at hand of a long body: its compressed form, the body as it was recorded, or else made anew and recorded. */
export function longVariantOf(variant: Variant, encoding: Encoding, files: LongFiles | null): Variant {
  const { stream, etag, mediaType } = variant;
  if (stream === undefined || files === null || etag === "") return variant;
  const plain = files.find(etag);
  if (plain === null) return { ...variant, stream: () => files.record(etag, stream()) };
  const coded = encoding === "identity" || !isCompressible(mediaType, plain.bytes) ? null : files.compressed(etag, encoding);
  const file = coded ?? plain;
  const coding = coded === null ? [] : ["Content-Encoding", encoding];
  const headers = [...variant.headers, "Content-Length", String(file.bytes), ...coding];
  const content = files.contentOf(file);
  if (content === null) return { ...variant, file, headers };
  const { stream: _, ...whole } = variant;
  return { ...whole, body: content, headers };
}

/** A recorded body as a response, for what runs through Hono. */
export function fileResponse({ status, headers, file }: Reply & { file: LongFile }): Response {
  const body = Readable.toWeb(createReadStream(file.path, { highWaterMark: PIECE })) as ReadableStream;
  return new Response(body, { status, headers: pairsOf(headers) });
}

/** A recorded body straight to the socket. A reader that leaves closes the file; one that reads slowly holds two pieces. */
export function sendFile(outgoing: ServerResponse, { status, headers, file: { path, bytes } }: Reply & { file: LongFile }): void {
  const descriptor = openToRead(path);
  if (descriptor === null) return void outgoing.destroy();
  const free: Buffer[] = [Buffer.allocUnsafe(PIECE), Buffer.allocUnsafe(PIECE)];
  let position = 0;
  // What was just written or read before lies in memory: read at once it costs a copy, while a thread of the pool would cost a wait for each piece.
  const fill = (piece: Buffer): void => {
    const length = readSync(descriptor, piece, 0, PIECE, position);
    position += length;
    // A file that is shorter than it was cuts the connection: the body is seen to be half.
    if (length === 0) return void outgoing.destroy();
    outgoing.write(piece.subarray(0, length), (error) => {
      free.push(piece);
      if (!error) go();
    });
  };
  const go = (): void => {
    while (free.length > 0 && position < bytes && !outgoing.destroyed) fill(free.pop() as Buffer);
    if (position >= bytes && free.length === 2) outgoing.end();
  };
  outgoing.once("close", () => closeSync(descriptor));
  outgoing.setTimeout(IDLE_MS, () => outgoing.destroy());
  outgoing.writeHead(status, headers as string[]);
  go();
}

function openToRead(path: string): number | null {
  try {
    return openSync(path, "r");
  } catch {
    return null;
  }
}
