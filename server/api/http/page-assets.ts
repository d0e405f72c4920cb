import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { PageAssets } from "#domain/rendered-page.ts";

const Chunk = z.object({
  file: z.string(),
  isEntry: z.boolean().optional(),
  isDynamicEntry: z.boolean().optional(),
  css: z.array(z.string()).optional(),
  imports: z.array(z.string()).optional(),
});
const Manifest = z.record(z.string(), Chunk);
type Manifest = z.infer<typeof Manifest>;

const TEXT_FONT = /\/text-\d+[^/]*\.woff2$/;

/** The script and styles every page links to, and what it may need later, from Vite's manifest; null where there is no build. */
export function readPageAssets(clientDirectory: string): PageAssets | null {
  const manifest = readManifest(join(clientDirectory, "manifest.json"));
  const entry = Object.entries(manifest ?? {}).find(([, chunk]) => chunk.isEntry);
  if (manifest === null || entry === undefined) return null;
  const chunks = withImports(manifest, entry[0]);
  const late = Object.entries(manifest).filter(([, { isDynamicEntry }]) => isDynamicEntry);
  // Where the build makes one sheet for all pages, no chunk names it.
  const sheets = Object.values(manifest).flatMap(({ file }) => (file.endsWith(".css") ? file : []));
  return {
    script: `/${entry[1].file}`,
    styles: [...new Set([...sheets, ...chunks.flatMap(({ css }) => css ?? [])])].map((file) => `/${file}`),
    fonts: Object.values(manifest).flatMap(({ file }) => (TEXT_FONT.test(file) ? [`/${file}`] : [])),
    modules: Object.fromEntries(late.map(([source]) => [source, withImports(manifest, source).map(({ file }) => `/${file}`)])),
  };
}

function readManifest(file: string): Manifest | null {
  try {
    return Manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** A chunk and what it imports at once, each once, the chunk itself first. */
function withImports(manifest: Manifest, name: string): z.infer<typeof Chunk>[] {
  const names = [name];
  for (const one of names) for (const imported of manifest[one]?.imports ?? []) if (!names.includes(imported)) names.push(imported);
  return names.flatMap((one) => manifest[one] ?? []);
}
