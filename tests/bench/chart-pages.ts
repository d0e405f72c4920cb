import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { foundingData } from "#tests/domain/chart/founding.ts";
import { chartRows } from "./peers/chart-rows.ts";

const CLIENTS = join(import.meta.dirname, "peers", "clients");

/** The libraries a reader's browser is made to draw the chart with, by the file that draws it. */
export const CLIENT_PEERS = {
  "chart-js": "Chart.js",
  echarts: "ECharts",
  highcharts: "Highcharts",
  "vega-lite": "Vega-Lite",
  recharts: "Recharts",
} as const;

export interface ChartPages {
  url: string;
  stop(): void;
}

/** Serves a page with nothing but an SVG at `/bare`, and a page a library, its bundle made now as for production. All brotli, from memory. */
export async function serveChartPages(svg: string): Promise<ChartPages> {
  const files = new Map<string, { type: string; bytes: Uint8Array }>();
  const put = (path: string, type: string, text: string) => files.set(path, { type, bytes: brotliCompressSync(text) });
  put("/bare", "text/html", pageOf(svg));
  const rows = JSON.stringify(chartRows(foundingData("grdp-growth", { areas: ["dong-thap-2025", "dong-thap"] })));
  for (const id of Object.keys(CLIENT_PEERS)) {
    put(`/${id}.js`, "text/javascript", await bundle(id));
    const data = `<script id="rows" type="application/json">${rows}</script>`;
    put(`/${id}`, "text/html", pageOf(`<div id="chart"></div>${data}<script type="module" src="/${id}.js"></script>`));
  }
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    response.writeHead(file ? 200 : 404, { "content-type": `${file?.type ?? "text/plain"}; charset=utf-8`, "content-encoding": "br" });
    response.end(file?.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}

function pageOf(body: string): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>GRDP</title><link rel="icon" href="data:,">${body}</html>`;
}

async function bundle(id: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, modulePreload: false, rolldownOptions: { input: join(CLIENTS, `${id}.ts`) } },
  })) as Rolldown.RolldownOutput;
  return built.output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
}
