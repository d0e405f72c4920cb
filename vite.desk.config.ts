import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressesFiles } from "./vite.config.ts";

/**
 * The data desk is a build of its own, so that nothing of it can reach a public page. The server writes its document and finds the hashed files in
 * dist/desk/manifest.json; they are served below `/desk/`.
 */
export default defineConfig({
  base: "/desk/",
  plugins: [react(), compressesFiles()],
  publicDir: false,
  define: { __SITE__: readFileSync("site.json", "utf8") },
  css: { modules: { generateScopedName: "[local]_[hash:base64:6]", hashPrefix: "provincial-indicators-desk" } },
  build: {
    outDir: "dist/desk",
    emptyOutDir: true,
    target: "es2022",
    manifest: "manifest.json",
    // The desk's content policy allows neither inline scripts nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 900,
    // A schema nobody parses with is left out, as on the public pages: making them all took half the time until the desk's script had run.
    rolldownOptions: { input: "client/desk/main.tsx", treeshake: { manualPureFunctions: ["z"] } },
  },
});
