import type { LongFile } from "./long-files.ts";
import type { Variant } from "./stored-answer.ts";

/** An answer about to be written: to a socket or into a `Response`. Headers are flat pairs. */
export interface Reply {
  status: number;
  headers: readonly string[];
  body: Uint8Array | null;
  /** The body as a string of bytes, where it is short. */
  latin1?: string | null;
  /** Begins the body where it is pulled chunk by chunk; `body` is null then. */
  stream?: () => Iterable<Uint8Array>;
  /** Where such a body lies on the disk, if it does. */
  file?: LongFile;
}

/** What a reader gets of a variant: nothing new (304), the headers alone (HEAD), or all of it. */
export function replyWith(variant: Variant, { method, ifNoneMatch }: { method: string; ifNoneMatch: string | undefined }): Reply {
  if (ifNoneMatch !== undefined && variant.status === 200 && matches(ifNoneMatch, variant.etag))
    return { status: 304, headers: variant.sharedHeaders, body: null };
  if (method === "HEAD") return { status: variant.status, headers: variant.headers, body: null };
  const { stream, file } = variant;
  if (stream !== undefined) return { status: variant.status, headers: variant.headers, body: null, stream, ...(file && { file }) };
  return { status: variant.status, headers: variant.headers, body: variant.body, latin1: variant.latin1 };
}

/** A reply as a `Response`, for what runs through Hono. */
export function toResponse({ status, headers, body }: Reply): Response {
  // Headers as a plain object let Node's adapter write the bytes at once instead of through a stream.
  return new Response(body as Uint8Array<ArrayBuffer> | null, { status, headers: Object.fromEntries(pairsOf(headers)) });
}

/** Flat headers as pairs. */
export function pairsOf(headers: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at < headers.length; at += 2) pairs.push([headers[at] as string, headers[at + 1] as string]);
  return pairs;
}

/** Entity tags are compared weakly, as RFC 9110 asks for If-None-Match. */
function matches(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag) return true;
  return ifNoneMatch
    .split(",")
    .map((tag) => tag.trim())
    .some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag.replace(/^W\//, ""));
}
