import { request } from "node:http";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { CHROMIUM_FLAGS, findChromium, launchChromium } from "../browser/support/chromium.ts";
import { type Bench, type Figure, median } from "./bench.ts";
import { startBenchServer } from "./server-process.ts";

const PAGES = { overview: "/", indicator: "/indicators/grdp-growth" } as const;
const KB = 1000;
/** A busy moment of the machine counts as the page's own; the median of a few runs does not hold it. */
const RUNS = 5;

/** Page weight as a first visit asks for it, brotli, and Lighthouse's scores with its own mobile settings. */
export const pages: Bench = {
  name: "Pages: weight of a first visit (brotli) and Lighthouse, mobile",
  run: async (say) => {
    const site = await startBenchServer("server/main.ts");
    try {
      return [...(await weighPages(site.url)), ...(await scorePages(site.url, say))];
    } finally {
      await site.stop();
    }
  },
};

async function weighPages(origin: string): Promise<Figure[]> {
  const overview = await weigh(`${origin}${PAGES.overview}`);
  const indicator = await weigh(`${origin}${PAGES.indicator}`);
  const figure = (name: string, bytes: number, most?: number): Figure => ({
    ...{ name, value: bytes / KB, unit: "KB" },
    ...(most !== undefined && { bound: { most } }),
  });
  return [
    figure("overview: HTML with data", overview.of("document"), 40),
    figure("overview: JavaScript", overview.of("script") - overview.recharts(), 130),
    figure("overview: everything, fonts included", overview.all(), 350),
    figure("indicator: HTML with data", indicator.of("document"), 40),
    figure("indicator: JavaScript before the chart", indicator.of("script") - indicator.recharts()),
    figure("indicator: Recharts, after the figures", indicator.recharts(), 110),
  ];
}

interface Weight {
  of(type: string): number;
  recharts(): number;
  all(): number;
}

/** Opens the page as a new reader, then asks for each of its addresses once more with brotli: Chromium asks for that over TLS only. */
async function weigh(address: string): Promise<Weight> {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const asked: { url: string; type: string }[] = [];
  page.on("request", (one) => asked.push({ url: one.url(), type: one.resourceType() }));
  await page.goto(address, { waitUntil: "networkidle" });
  // Recharts comes when the reader does something.
  await page.mouse.move(1, 1);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1000);
  await browser.close();
  const weighed = await Promise.all(asked.map(async ({ url, type }) => ({ url, type, bytes: await compressedLength(url) })));
  const sum = (some: typeof weighed) => some.reduce((total, { bytes }) => total + bytes, 0);
  return {
    of: (type) => sum(weighed.filter((one) => one.type === type)),
    recharts: () => sum(weighed.filter(({ url }) => /recharts/.test(url))),
    all: () => sum(weighed),
  };
}

function compressedLength(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { "accept-encoding": "br" } }, (response) => {
      let length = 0;
      response.on("data", (chunk: Buffer) => {
        length += chunk.length;
      });
      response.on("end", () => resolve(length));
    });
    asked.on("error", reject);
    asked.end();
  });
}

async function scorePages(origin: string, say: (line: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const runs: Score[][] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await score(`${origin}${path}`));
    for (const { id, complaints } of runs.at(-1) ?? []) {
      const value = median(runs.map((scores) => scores.find((one) => one.id === id)?.value ?? 0));
      figures.push({ name: `${name}: ${id}`, value, unit: "of 100", bound: { least: id === "performance" ? 95 : 100 } });
      for (const complaint of complaints) say(`${name}, ${id}: ${complaint}`);
    }
  }
  return figures;
}

interface Score {
  id: string;
  value: number;
  complaints: string[];
}

async function score(url: string): Promise<Score[]> {
  const chrome = await launch({ chromePath: findChromium(), chromeFlags: ["--headless=new", ...CHROMIUM_FLAGS], logLevel: "silent" });
  try {
    const result = await lighthouse(url, { port: chrome.port, output: "json", logLevel: "error" });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
    const { categories, audits } = result.lhr;
    return Object.values(categories).map(({ id, score: value, auditRefs }) => ({
      id,
      value: Math.round((value ?? 0) * 100),
      complaints: auditRefs.flatMap(({ id: audit, weight }) => {
        const found = audits[audit];
        return weight > 0 && found && found.score !== null && found.score < 1 ? [`${found.title} ${found.displayValue ?? ""}`.trim()] : [];
      }),
    }));
  } finally {
    chrome.kill();
  }
}
