import type { Browser } from "playwright-core";

/** Slow 4G as Lighthouse and Chromium's own tools have it, and a processor four times slower. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;

/** What a first visit took. */
export interface Visit {
  /** From the start of the navigation to the first paint of any content: on these pages that is the chart. */
  paintMs: number;
  /** Over the wire, headers included. */
  bytes: number;
  requests: number;
}

/** Opens an address as a new reader with a slow phone, and waits until all of it has come. */
export async function visitOnSlowPhone(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", NETWORK);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const visit = { bytes: 0, requests: 0 };
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    visit.bytes += encodedDataLength;
    visit.requests++;
  });
  await page.goto(url, { waitUntil: "networkidle", timeout: 60_000 });
  const paintMs = await page.evaluate(firstPaint);
  await context.close();
  return { ...visit, paintMs };
}

function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName("first-contentful-paint");
      if (paint) resolve(paint.startTime);
    });
    observer.observe({ type: "paint", buffered: true });
  });
}
