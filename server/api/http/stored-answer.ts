import { hash } from "node:crypto";
import { type CacheKind, HEADERS_BY_KIND } from "./cache-kind.ts";
import { compress, type Encoding, isCompressible } from "./encoding.ts";
import type { Built } from "./route.ts";

/** Headers and the like of one answer. */
const OVERHEAD = 3000;

/** One coding of an answer, ready to be written. Headers are flat pairs, as Node writes them fastest. */
export interface Variant {
  status: number;
  body: Uint8Array;
  headers: readonly string[];
  etag: string;
  notModifiedHeaders: readonly string[];
}

/** An answer as it is kept: its bytes in every coding that was asked for so far. */
export interface StoredAnswer {
  isCompressible: boolean;
  /** About what it weighs in memory with all its codings. */
  bytes: number;
  variants: Map<Encoding, Variant>;
  variantsInWork: Map<Encoding, Promise<Variant>>;
  built: { headers: Readonly<Record<string, string>>; etagBase: string; status: number };
}

/** Makes an answer of what a route built. The entity tag is of the bytes; each coding has its own. */
export function storeAnswer(built: Built, { kind, lastModified }: { kind: CacheKind; lastModified: Date | null }): StoredAnswer {
  const body = typeof built.body === "string" ? Buffer.from(built.body) : built.body;
  const compressible = isCompressible(built.mediaType, body.length) && built.headers?.["Content-Encoding"] === undefined;
  const answer: StoredAnswer = {
    isCompressible: compressible,
    bytes: OVERHEAD + Math.round(body.length * (compressible ? 1.5 : 1)),
    variants: new Map(),
    variantsInWork: new Map(),
    built: {
      headers: {
        "Content-Type": built.mediaType,
        ...HEADERS_BY_KIND[kind],
        ...(lastModified !== null && { "Last-Modified": lastModified.toUTCString() }),
        ...(compressible && { Vary: "Accept-Encoding" }),
        ...built.headers,
      },
      etagBase: hash("sha256", body, "hex").slice(0, 20),
      status: built.status ?? 200,
    },
  };
  addVariant(answer, "identity", body);
  return answer;
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
  const { headers, etagBase, status } = answer.built;
  const etag = encoding === "identity" ? `"${etagBase}"` : `"${etagBase}-${encoding}"`;
  const all: Record<string, string> = {
    ...headers,
    ...(encoding !== "identity" && { "Content-Encoding": encoding }),
    "Content-Length": String(body.length),
    ETag: etag,
  };
  const { "Content-Length": _length, "Content-Type": _type, "Content-Encoding": _encoding, ...kept } = all;
  const variant = { status, body, headers: Object.entries(all).flat(), etag, notModifiedHeaders: Object.entries(kept).flat() };
  answer.variants.set(encoding, variant);
  return variant;
}

async function makeVariant(answer: StoredAnswer, encoding: Exclude<Encoding, "identity">): Promise<Variant> {
  const identity = answer.variants.get("identity") as Variant;
  const variant = addVariant(answer, encoding, await compress(identity.body, encoding));
  answer.variantsInWork.delete(encoding);
  return variant;
}
