import { createReadStream } from "node:fs";
import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Encoding, isCompressible } from "./encoding.ts";
import type { LongFile, LongFiles } from "./long-files.ts";
import { pairsOf, type Reply } from "./reply.ts";
import type { Variant } from "./stored-answer.ts";

/** Read at once from the disk, and all that a slow reader holds. */
const PIECE = 1 << 18;
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
  return { ...variant, file, headers: [...variant.headers, "Content-Length", String(file.bytes), ...coding] };
}

/** A recorded body as a response, for what runs through Hono. */
export function fileResponse({ status, headers, file }: Reply & { file: LongFile }): Response {
  const body = Readable.toWeb(createReadStream(file.path, { highWaterMark: PIECE })) as ReadableStream;
  return new Response(body, { status, headers: pairsOf(headers) });
}

/** A recorded body straight to the socket. A reader that leaves closes the file. */
export function sendFile(outgoing: ServerResponse, { status, headers, file }: Reply & { file: LongFile }): void {
  outgoing.writeHead(status, headers as string[]);
  outgoing.setTimeout(IDLE_MS, () => outgoing.destroy());
  // What breaks on the way has cut the connection already: a body shorter than its length is seen to be half.
  pipeline(createReadStream(file.path, { highWaterMark: PIECE }), outgoing).catch(() => undefined);
}
