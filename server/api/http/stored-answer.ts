import { hash } from "node:crypto";
import { type CacheKind, HEADERS_BY_KIND } from "./cache-kind.ts";
import { compress, type Encoding, isCompressible } from "./encoding.ts";
import type { LongFile } from "./long-files.ts";
import type { Built } from "./route.ts";

/** Headers and the like of one answer. */
const OVERHEAD = 3000;
const LONGEST_IN_ONE_PIECE = 32_768;
/** Whatever is long is long enough to be compressed. */
const LONG = 1_000_000;
const NOTHING = new Uint8Array();

/** One coding of an answer, ready to be written. Headers are flat pairs, as Node writes them fastest. */
export interface Variant {
  status: number;
  body: Uint8Array;
  /** A short body once more, a character a byte: Node writes a string together with the head, in one piece. */
  latin1: string | null;
  /** What a 304 repeats. */
  sharedHeaders: readonly string[];
  headers: readonly string[];
  etag: string;
  mediaType: string;
  /** Begins the body where it is too long to be kept in memory; `body` is empty then. */
  stream?: () => Iterable<Uint8Array>;
  /** Where such a body was recorded. */
  file?: LongFile;
}

/** An answer as it is kept: its bytes in every coding that was asked for so far. */
export interface StoredAnswer {
  status: number;
  isCompressible: boolean;
  /** About what it weighs in memory with all its codings. */
  bytes: number;
  mediaType: string;
  /** What all its codings have in common. */
  sharedHeaders: readonly string[];
  etagBase: string;
  variants: Map<Encoding, Variant>;
  variantsInWork: Map<Encoding, Promise<Variant>>;
}

/** Makes an answer of what a route built. The entity tag is of the bytes; each coding has its own. `lastModified` is in the words of HTTP. */
export function storeAnswer(built: Built, { kind, lastModified }: { kind: CacheKind; lastModified: string | null }): StoredAnswer {
  const { body: content, mediaType, headers: own } = built;
  if (typeof content === "function")
    return storeStream(
      { ...built, body: content },
      sharedHeadersOf({ kind, own, lastModified, isCompressible: isCompressible(mediaType, LONG) }),
    );
  const body = typeof content === "string" ? Buffer.from(content) : content;
  const compressible = isCompressible(mediaType, body.length) && own?.["Content-Encoding"] === undefined;
  const sharedHeaders = sharedHeadersOf({ kind, own, lastModified, isCompressible: compressible });
  const etagBase = hash("sha256", body, "hex").slice(0, 20);
  const answer = emptyAnswer(built, { isCompressible: compressible, sharedHeaders, etagBase });
  answer.bytes += Math.round(body.length * (compressible ? 1.5 : 1));
  addVariant(answer, "identity", body);
  return answer;
}

/** A body that is begun anew has neither a length nor another coding until it was recorded; its tag is given by who builds it. */
function storeStream(built: Built & { body: () => Iterable<Uint8Array> }, shared: readonly string[]): StoredAnswer {
  const sharedHeaders = built.etag === undefined ? shared : [...shared, "ETag", built.etag];
  const answer = emptyAnswer(built, { isCompressible: false, sharedHeaders, etagBase: "" });
  const headers = ["Content-Type", built.mediaType, ...sharedHeaders];
  answer.variants.set("identity", {
    status: answer.status,
    body: NOTHING,
    latin1: null,
    sharedHeaders,
    headers,
    etag: built.etag ?? "",
    mediaType: built.mediaType,
    stream: built.body,
  });
  return answer;
}

function emptyAnswer(
  { status = 200, mediaType }: Built,
  given: Pick<StoredAnswer, "isCompressible" | "sharedHeaders" | "etagBase">,
): StoredAnswer {
  return { ...given, status, mediaType, bytes: OVERHEAD, variants: new Map(), variantsInWork: new Map() };
}

/** The variant for a coding when it is at hand. */
export function variantAtHand(answer: StoredAnswer, encoding: Encoding): Variant | null {
  return answer.variants.get(answer.isCompressible ? encoding : "identity") ?? null;
}

/** The variant for a coding; compressed once, however many ask at the same time. */
export async function variantOf(answer: StoredAnswer, encoding: Encoding): Promise<Variant> {
  const atHand = variantAtHand(answer, encoding);
  if (atHand !== null || encoding === "identity") return atHand as Variant;
  const inWork = answer.variantsInWork.get(encoding) ?? makeVariant(answer, encoding);
  answer.variantsInWork.set(encoding, inWork);
  return inWork;
}

/** Adds bytes that were compressed beforehand. */
export function addVariant(answer: StoredAnswer, encoding: Encoding, body: Uint8Array): Variant {
  const isPlain = encoding === "identity";
  const etag = isPlain ? `"${answer.etagBase}"` : `"${answer.etagBase}-${encoding}"`;
  const sharedHeaders = [...answer.sharedHeaders, "ETag", etag];
  const headers = ["Content-Type", answer.mediaType, ...sharedHeaders, "Content-Length", String(body.length)];
  if (!isPlain) headers.push("Content-Encoding", encoding);
  const latin1 = body.length > LONGEST_IN_ONE_PIECE ? null : Buffer.from(body.buffer, body.byteOffset, body.length).toString("latin1");
  const variant = { status: answer.status, body, latin1, sharedHeaders, headers, etag, mediaType: answer.mediaType };
  answer.bytes += latin1?.length ?? 0;
  answer.variants.set(encoding, variant);
  return variant;
}

async function makeVariant(answer: StoredAnswer, encoding: Exclude<Encoding, "identity">): Promise<Variant> {
  const identity = answer.variants.get("identity") as Variant;
  const variant = addVariant(answer, encoding, await compress(identity.body, encoding));
  answer.variantsInWork.delete(encoding);
  return variant;
}

const FLAT = new Map(Object.entries(HEADERS_BY_KIND).map(([kind, headers]) => [kind, Object.entries(headers).flat()]));

interface Shared {
  kind: CacheKind;
  /** Of the route; they win over those of the kind. */
  own: Built["headers"];
  lastModified: string | null;
  isCompressible: boolean;
}

function sharedHeadersOf({ kind, own, lastModified, isCompressible }: Shared): string[] {
  const { Vary: vary, ...others } = own ?? {};
  const headers = own === undefined ? [...(FLAT.get(kind) ?? [])] : Object.entries({ ...HEADERS_BY_KIND[kind], ...others }).flat();
  if (lastModified !== null && own?.["Last-Modified"] === undefined) headers.push("Last-Modified", lastModified);
  const varies = [vary, isCompressible && !vary?.includes("Accept-Encoding") ? "Accept-Encoding" : undefined].filter(Boolean).join(", ");
  if (varies !== "") headers.push("Vary", varies);
  return headers;
}
