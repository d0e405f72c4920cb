import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import type { ChartProps } from "#client/charts/chart.tsx";
import type { ChartKindId } from "#domain/chart/chart-model.ts";
import { newPage, type PageOptions, type WatchedPage } from "../support/page.ts";
import { waitForRecharts } from "../support/wait-for-recharts.ts";

const TYPES: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };
/** As strict as the site's own policy: no inline script, no style attribute in the markup. */
const POLICY = "default-src 'self'; style-src 'self'; script-src 'self'";

/** A served page that shows nothing but one chart. */
export interface ChartBench {
  open(browser: Browser, options?: PageOptions): Promise<WatchedPage>;
  close(): Promise<void>;
}

/** Builds the charts of the client by themselves and serves them with the site's content policy. */
export async function openBench(outDir: string): Promise<ChartBench> {
  await build({
    configFile: "vite.config.ts",
    logLevel: "error",
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      manifest: false,
      rolldownOptions: {
        input: "tests/browser/charts/mount.tsx",
        output: { entryFileNames: "bench.js", assetFileNames: "[name][extname]" },
      },
    },
  });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const body = path === "/" ? PAGE : await readFile(join(outDir, path)).catch(() => null);
    response.writeHead(body === null ? 404 : 200, {
      "content-type": TYPES[extname(path)] ?? "text/html",
      "content-security-policy": POLICY,
    });
    response.end(body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    open: async (browser, options = {}) => {
      const watched = await newPage(browser, url, options);
      await watched.page.goto("/");
      await watched.page.evaluate(() => document.fonts.ready);
      return watched;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Shows a chart and waits until Recharts has painted it (kinds without a scale are plain pictures). */
export async function showChart<K extends ChartKindId>(
  page: Page,
  props: ChartProps<K>,
  { widthPx, isRecharts = true }: { widthPx: number; isRecharts?: boolean },
): Promise<void> {
  await page.evaluate(({ props, widthPx }) => globalThis.bench.show(props, widthPx), {
    props: props as unknown as ChartProps<ChartKindId>,
    widthPx,
  });
  if (isRecharts) await waitForRecharts(page);
  else await page.waitForSelector("[data-mark]", { state: "attached" });
  await page.evaluate(() => document.fonts.ready);
}

const PAGE = `<!doctype html><html lang="vi"><head><title>Biểu đồ</title><link rel="icon" href="/style.css"><link rel="stylesheet" href="/style.css">
<script type="module" src="/bench.js"></script></head><body></body></html>`;
