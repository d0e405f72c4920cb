import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How the bytes of an answer are coded. */
export type Encoding = "br" | "gzip" | "identity";

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|[a-z0-9.+-]*\+json|javascript|xml|[a-z0-9.+-]*\+xml|manifest)|image\/svg\+xml)/;
const SMALLEST = 600;
/** Brotli's best qualities save a tenth and take up to a hundred times as long; above this somebody would wait for it. */
const LARGE = 20_000;
const KNOWN = new Map<string, Encoding>();
const MOST_KNOWN = 200;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Whether compressing pays: text of more than a packet's worth. */
export function isCompressible(mediaType: string, bytes: number): boolean {
  return bytes >= SMALLEST && COMPRESSIBLE.test(mediaType);
}

/** The coding a reader's `Accept-Encoding` allows: brotli, else gzip, else none. Headers come in few forms, so the choice is remembered. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined || accepted === "") return "identity";
  const known = KNOWN.get(accepted);
  if (known !== undefined) return known;
  const chosen = readEncodings(accepted);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(accepted, chosen);
  return chosen;
}

/** Compresses outside the event loop. */
export function compress(body: Uint8Array, encoding: Exclude<Encoding, "identity">): Promise<Uint8Array> {
  if (encoding === "gzip") return zip(body, { level: 9 });
  const quality = body.length > LARGE ? 5 : 10;
  return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
}

function readEncodings(accepted: string): Encoding {
  const weights = new Map(
    accepted
      .toLowerCase()
      .split(",")
      .map((part): [string, number] => {
        const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
        const weight = parameters.find((text) => text.startsWith("q="));
        return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
      }),
  );
  const weightOf = (encoding: string) => weights.get(encoding) ?? weights.get("*") ?? 0;
  const [br, gz] = [weightOf("br"), weightOf("gzip")];
  if (br > 0 && br >= gz) return "br";
  return gz > 0 ? "gzip" : "identity";
}
