import type { Browser, Page } from "playwright-core";

export interface PageOptions {
  /** Width of the window: 1440 is the desktop of the design, 390 a phone, 320 the narrowest. */
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  language?: "vi" | "en";
  /** False shows the page as a reader without scripts gets it. */
  scripts?: boolean;
  reducedMotion?: boolean;
  /** True for a screen that is touched. */
  touch?: boolean;
}

/** What must stay empty while a reader looks around. */
export interface Faults {
  /** Messages of the console of level error, among them broken content policy and failed hydration. */
  consoleErrors: string[];
  /** Exceptions nobody caught. */
  pageErrors: string[];
  /** Addresses on other hosts the page asked for. */
  foreignRequests: string[];
  /** Answers of 400 and above, as `404 http://…`. */
  failedRequests: string[];
}

export interface WatchedPage {
  page: Page;
  faults: Faults;
  /** All faults as lines, for `expect(listFaults()).toEqual([])`. */
  listFaults(): string[];
  close(): Promise<void>;
}

/** Opens an empty page in a context of its own and records every fault from then on. Addresses given to `page.goto` start at `siteUrl`. */
export async function newPage(browser: Browser, siteUrl: string, options: PageOptions = {}): Promise<WatchedPage> {
  const {
    width = 1440,
    height = width < 600 ? 844 : 900,
    theme = "light",
    language = "vi",
    scripts = true,
    reducedMotion = false,
    touch = false,
  } = options;
  const context = await browser.newContext({
    baseURL: siteUrl,
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
    locale: language === "vi" ? "vi-VN" : "en-GB",
    timezoneId: "Asia/Ho_Chi_Minh",
    javaScriptEnabled: scripts,
    hasTouch: touch,
  });
  const page = await context.newPage();
  const faults = recordFaults(page, siteUrl);
  return {
    page,
    faults,
    listFaults: () => Object.entries(faults).flatMap(([kind, lines]) => lines.map((line: string) => `${kind}: ${line}`)),
    close: () => context.close(),
  };
}

function recordFaults(page: Page, siteUrl: string): Faults {
  const faults: Faults = { consoleErrors: [], pageErrors: [], foreignRequests: [], failedRequests: [] };
  const host = new URL(siteUrl).host;
  page.on("console", (message) => {
    if (message.type() === "error") faults.consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => faults.pageErrors.push(error.stack ?? error.message));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.host !== host) faults.foreignRequests.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.failedRequests.push(`${response.status()} ${response.url()}`);
  });
  return faults;
}
