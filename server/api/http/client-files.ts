import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { addVariant, type StoredAnswer, storeAnswer } from "./stored-answer.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".json": "application/json; charset=utf-8",
};
const ENCODINGS = [
  [".br", "br"],
  [".gz", "gzip"],
] as const;
/** Vite puts a hash of the content into these names. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;
/** For the server, not for readers. */
const PRIVATE = new Set(["/manifest.json"]);

/** The files of the built client by their path, with what was compressed at build time. Empty where there is no build. */
export function loadClientFiles(directory: string): Map<string, StoredAnswer> {
  const names = new Set(listFiles(directory));
  const answers = [...names].flatMap((name): [string, StoredAnswer][] => {
    const path = `/${name.replaceAll(sep, "/")}`;
    const mediaType = MEDIA_TYPES[extname(name)];
    if (mediaType === undefined || PRIVATE.has(path)) return [];
    const answer = storeAnswer(
      { mediaType, body: readFileSync(join(directory, name)) },
      { kind: HASHED.test(path) ? "asset" : "script", lastModified: null },
    );
    for (const [suffix, encoding] of ENCODINGS)
      if (answer.isCompressible && names.has(name + suffix)) addVariant(answer, encoding, readFileSync(join(directory, name + suffix)));
    return [[path, answer]];
  });
  return new Map(answers);
}

function listFiles(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
  } catch {
    return [];
  }
}
