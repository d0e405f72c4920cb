import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const REACT = /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/;
const LIBRARIES_OF_EVERY_PAGE = /node_modules[\\/](?:@tanstack|use-sync-external-store|zod)[\\/]/;
const OUR_PARTS = /[\\/](?:client[\\/](?:api|components|text)|server[\\/]domain)[\\/][^\\/]+$/;

/**
 * The client is built twice: `vite build` for the browser and `vite build --ssr client/entry-server.tsx` for the server's rendering. There
 * is no index.html: the server writes the page and finds the hashed files in dist/client/manifest.json.
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), keepsRechartsLazy(), compressesFiles()],
  publicDir: isSsrBuild ? false : "client/public",
  define: { __SITE__: readFileSync("site.json", "utf8") },
  css: {
    // The class names depend on path and name only, so that both builds agree on them.
    modules: { generateScopedName: "[local]_[hash:base64:6]", hashPrefix: "provincial-indicators" },
  },
  // One file that needs no package at run time: the server starts quickly, and React is the production one whatever NODE_ENV says.
  ssr: { noExternal: true },
  build: {
    outDir: isSsrBuild ? "dist/server" : "dist/client",
    emptyOutDir: true,
    target: "es2022",
    manifest: isSsrBuild ? false : "manifest.json",
    // The page's content policy allows neither inline scripts nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One style sheet for every page: a page drawn on the server needs its styles before the script that would bring them.
    cssCodeSplit: false,
    chunkSizeWarningLimit: isSsrBuild ? Number.POSITIVE_INFINITY : 500,
    rolldownOptions: isSsrBuild
      ? { output: { codeSplitting: false } }
      : // A schema nobody parses with is left out, and with the last of them the library of schemas: pages that only format need neither.
        {
          input: "client/boot.ts",
          treeshake: { manualPureFunctions: ["z"] },
          // One file of what every page needs instead of a dozen: fewer requests, and it compresses better.
          output: {
            codeSplitting: {
              groups: [
                { name: "react", test: REACT },
                { name: "libraries", test: LIBRARIES_OF_EVERY_PAGE },
                { name: "parts", test: OUR_PARTS, minShareCount: 3 },
              ],
            },
          },
        },
  },
}));

/** Fails the build when a page would load Recharts before its figures are on screen, i.e. when it is imported other than by `import()`. */
function keepsRechartsLazy(): Plugin {
  return {
    name: "keeps-recharts-lazy",
    applyToEnvironment: (environment) => environment.name === "client",
    generateBundle(_options, bundle) {
      const pending = Object.values(bundle).flatMap((file) => (file.type === "chunk" && file.isEntry ? [file.fileName] : []));
      for (const fileName of pending) {
        const chunk = bundle[fileName];
        if (chunk?.type !== "chunk") continue;
        const module = chunk.moduleIds.find((id) => id.includes("/node_modules/recharts/"));
        if (module) this.error(`${fileName} loads Recharts at once (${module}). Import the chart with import(), as client/charts does.`);
        pending.push(...chunk.imports.filter((imported) => !pending.includes(imported)));
      }
    },
  };
}

/** Writes a brotli and a gzip copy beside every script and style, so that the server compresses none of them. Not while watching. */
export function compressesFiles(): Plugin {
  return {
    name: "compresses-files",
    applyToEnvironment: (environment) => environment.name === "client",
    generateBundle: {
      // After Vite has added the style sheets.
      order: "post",
      handler(_options, bundle) {
        if (this.meta.watchMode) return;
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(?:js|css|svg)$/.test(fileName)) continue;
          const content = Buffer.from(file.type === "chunk" ? file.code : file.source);
          const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
          this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: brotli });
          this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(content, { level: constants.Z_BEST_COMPRESSION }) });
        }
      },
    },
  };
}
