import { join } from "node:path";
import { build } from "vite";
import { aFolder } from "#tests/store/ledger-folder.ts";
import { ROOT } from "./a-desk.ts";

/** `desk-in-process.ts` with all it imports as one file: it starts in a third of the time, which counts when it starts a hundred times. */
export async function bundledDesk(): Promise<string> {
  const outDir = aFolder();
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true, external: ["pg-native"] },
    build: { ssr: join(import.meta.dirname, "desk-in-process.ts"), outDir, emptyOutDir: true, minify: false },
  });
  return join(outDir, "desk-in-process.js");
}
