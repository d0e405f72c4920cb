import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./support/chromium.ts";
import { type Hosts, startHosts } from "./support/host-pages.ts";
import { type Site, startSite } from "./support/site.ts";

let site: Site;
let hosts: Hosts;
let browser: Browser;

beforeAll(async () => {
  site = await startSite();
  const frame = (id: string, query = "", width = "100%") =>
    `<iframe id="${id}" title="Tăng trưởng GRDP" src="${site.url}/embed/grdp-growth${query}" width="${width}" height="420" scrolling="no" frameborder="0"></iframe>`;
  const script = `<script async src="${site.url}/embed.js"></script>`;
  hosts = await startHosts({
    "/two": { body: `${frame("one")}${script}${frame("two", "?asOf=2024-01-23", "360")}${script}` },
    "/narrow": { body: `<div style="width:290px">${frame("one")}</div>${script}` },
    "/later": {
      body: `${script}<button onclick='document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(frame("one"))})'>+</button>`,
    },
    "/strict": {
      body: `${frame("one")}<script src="${site.url}/embed.js"></script>`,
      policy: `default-src 'none'; frame-src ${site.url}; script-src ${site.url}`,
    },
    "/strange": { body: `${frame("one")}${frame("other")}${script}` },
    "/datawrapper": {
      body: `${frame("one")}<script>addEventListener("message", ({ data, source }) => {
        const heights = data && data["datawrapper-height"];
        if (!heights) return;
        for (const frame of document.querySelectorAll("iframe"))
          if (frame.contentWindow === source) for (const id in heights) frame.style.height = heights[id] + "px";
      });</script>`,
    },
    "/heard": {
      body: `<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>${frame("one")}`,
    },
    "/others": {
      body: ["compare?indicator=grdp-growth", "scorecard/dong-thap/2023", "compare?indicator=grdp-growth,budget-revenue&area=dong-thap"]
        .map((path, index) => `<iframe id="f${index}" title="" src="${site.url}/embed/${path}" width="100%" height="300"></iframe>`)
        .join("")
        .concat(script),
    },
    "/without": { body: `${frame("one")}` },
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await hosts.stop();
  await site.stop();
});

describe("a page of another origin", () => {
  test("gives two frames their own heights, and loads the script once though it stands there twice", async () => {
    const page = await open("/two");
    await settle(page, "one");
    await settle(page, "two");
    expect(await heightOf(page, "one")).toBe(await contentHeight(page, 0));
    expect(await heightOf(page, "two")).toBe(await contentHeight(page, 1));
    expect(await heightOf(page, "one")).not.toBe(await heightOf(page, "two"));
    await page.close();
  });

  test("shows a frame in a column of 290 px without anything cut or scrolling", async () => {
    const page = await open("/narrow");
    await settle(page, "one");
    const frame = page.frames()[1];
    expect(await frame?.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    expect(await heightOf(page, "one")).toBe(await contentHeight(page, 0));
    await page.close();
  });

  test("sizes a frame that a script adds later", async () => {
    const page = await open("/later");
    await page.click("button");
    await page.waitForSelector("#one");
    await settle(page, "one");
    expect(await heightOf(page, "one")).toBe(await contentHeight(page, 0));
    await page.close();
  });

  test("works under a policy that allows nothing but the frame and its script", async () => {
    const { page, errors } = await openWatched("/strict");
    await settle(page, "one");
    expect(await heightOf(page, "one")).toBe(await contentHeight(page, 0));
    expect(errors).toEqual([]);
    await page.close();
  });

  test("is told its height in the message that Datawrapper's hosts know", async () => {
    const page = await open("/datawrapper");
    await settle(page, "one");
    expect(await heightOf(page, "one")).toBe(await contentHeight(page, 0));
    await page.close();
  });

  test("is told its height in the words of AMP and of iframe.resize as well, and of nothing else", async () => {
    const page = await open("/heard");
    await expect.poll(() => page.evaluate("heard.length")).toBeGreaterThanOrEqual(4);
    const height = await contentHeight(page, 0);
    const src = `${site.url}/embed/grdp-growth`;
    expect(await page.evaluate("heard.slice(-4)")).toEqual([
      { type: "provincial-indicators-embed-height", id: "grdp-growth", height },
      { "datawrapper-height": { "grdp-growth": height } },
      { sentinel: "amp", type: "embed-size", height },
      JSON.stringify({ src, context: "iframe.resize", height }),
    ]);
    await page.close();
  });

  test("sizes the frames of comparisons and scorecards as those of indicators", async () => {
    const { page, errors } = await openWatched("/others");
    for (const [index, id] of ["f0", "f1", "f2"].entries()) {
      await settle(page, id);
      expect(await heightOf(page, id)).toBe(await contentHeight(page, index));
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  test("posts strange messages without harm", async () => {
    const { page, errors } = await openWatched("/strange");
    await settle(page, "one");
    await settle(page, "other");
    const before = [await heightOf(page, "one"), await heightOf(page, "other")];
    await page.evaluate(`
      const type = "provincial-indicators-embed-height";
      for (const data of [null, undefined, "text", 7, [], {}, { type }, { type, height: "900" }, { type, height: NaN }, { type, height: -5 },
        { type, height: 10000 }, { type, height: Infinity }, { type, id: "grdp-growth", height: 900 }, { "datawrapper-height": null }]) {
        postMessage(data, "*");
        frames[0].postMessage(data, "*");
      }`);
    await page.waitForTimeout(300);
    expect([await heightOf(page, "one"), await heightOf(page, "other")]).toEqual(before);
    expect(errors).toEqual([]);
    await page.close();
  });

  test("finds no new name among its globals", async () => {
    const [plain, page] = [await open("/without"), await open("/two")];
    await settle(page, "one");
    const names = "Object.getOwnPropertyNames(window).filter((name) => !/^\\d+$|^(one|two)$/.test(name)).sort().join()";
    expect(await page.evaluate(names)).toBe(await plain.evaluate(names));
    await plain.close();
    await page.close();
  });

  test("never makes a frame grow by answering it", async () => {
    const page = await open("/two");
    await settle(page, "one");
    const heights: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      await page.evaluate("frames[0].postMessage({ type: 'provincial-indicators-embed-ask' }, '*')");
      await page.waitForTimeout(100);
      heights.push(await heightOf(page, "one"));
    }
    expect(new Set(heights).size).toBe(1);
    await page.setViewportSize({ width: 400, height: 700 });
    await expect.poll(async () => (await heightOf(page, "one")) === (await contentHeight(page, 0))).toBe(true);
    await page.close();
  });

  test("gets no cookie, and nobody else is asked for anything", async () => {
    const page = await browser.newPage();
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(new URL(request.url()).host));
    await page.goto(`${hosts.url}/two`, { waitUntil: "networkidle" });
    expect([...asked].sort()).toEqual([new URL(hosts.url).host, new URL(site.url).host].sort());
    expect(await page.context().cookies([site.url, hosts.url])).toEqual([]);
    await page.close();
  });
});

async function open(path: string): Promise<Page> {
  return (await openWatched(path)).page;
}

async function openWatched(path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: 760, height: 900 } });
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${hosts.url}${path}`);
  return { page, errors };
}

/** Waits until the frame has been given a height. */
async function settle(page: Page, id: string): Promise<void> {
  await page.waitForFunction(`document.getElementById("${id}").style.height !== ""`);
}

async function heightOf(page: Page, id: string): Promise<number> {
  return Number.parseFloat(await page.locator(`#${id}`).evaluate((frame) => getComputedStyle(frame).height));
}

async function contentHeight(page: Page, index: number): Promise<number> {
  const height = "Math.ceil(document.documentElement.getBoundingClientRect().height)";
  return Number(await page.frames()[index + 1]?.evaluate(height));
}
