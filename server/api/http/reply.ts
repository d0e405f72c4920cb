import type { Variant } from "./stored-answer.ts";

/** An answer about to be written: to a socket or into a `Response`. Headers are flat pairs. */
export interface Reply {
  status: number;
  headers: readonly string[];
  body: Uint8Array | null;
}

/** What a reader gets of a variant: nothing new (304), the headers alone (HEAD), or all of it. */
export function replyWith(variant: Variant, { method, ifNoneMatch }: { method: string; ifNoneMatch: string | undefined }): Reply {
  if (ifNoneMatch !== undefined && variant.status === 200 && matches(ifNoneMatch, variant.etag))
    return { status: 304, headers: variant.notModifiedHeaders, body: null };
  return { status: variant.status, headers: variant.headers, body: method === "HEAD" ? null : variant.body };
}

/** A reply as a `Response`, for what runs through Hono. */
export function toResponse({ status, headers, body }: Reply): Response {
  const pairs: [string, string][] = [];
  for (let at = 0; at < headers.length; at += 2) pairs.push([headers[at] as string, headers[at + 1] as string]);
  return new Response(body as Uint8Array<ArrayBuffer> | null, { status, headers: pairs });
}

/** Entity tags are compared weakly, as RFC 9110 asks for If-None-Match. */
function matches(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag) return true;
  return ifNoneMatch
    .split(",")
    .map((tag) => tag.trim())
    .some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag);
}
