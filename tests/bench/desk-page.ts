import type { Page } from "playwright-core";
import { launchChromium } from "../browser/support/chromium.ts";
import { importText, startDesk } from "../browser/support/desk.ts";
import { type Bench, median } from "./bench.ts";

const CANDIDATES = 500;
const ROUNDS = 7;
/** Synthetic: one figure a sentence, a year and a province of its own. */
const PROVINCES = ["Đồng Tháp", "Tiền Giang", "Vĩnh Long", "Cà Mau", "An Giang", "Trà Vinh"];
const SENTENCES: readonly ((year: number, province: string, step: number) => string)[] = [
  (year, province, step) => `Năm ${year}, kim ngạch xuất khẩu của tỉnh ${province} đạt ${1000 + step} triệu USD.`,
  (year, province, step) => `Năm ${year}, thu ngân sách nhà nước của tỉnh ${province} đạt ${7000 + step} tỷ đồng.`,
  (year, province, step) => `Năm ${year}, tốc độ tăng GRDP của tỉnh ${province} đạt ${5 + (step % 3)},${step % 10}%.`,
  (year, province, step) => `Năm ${year}, tỉnh ${province} có ${500 + step} doanh nghiệp thành lập mới.`,
];
const YEARS = 22;

/** How long a browser takes from asking for the page of a large review until its figures are on screen, and from one figure to the next. */
export const deskPage: Bench = {
  name: `The page of a review with ${CANDIDATES} candidates, in a browser`,
  run: async (say) => {
    const [site, browser] = await Promise.all([startDesk(), launchChromium()]);
    try {
      const { page } = await site.open(browser, "editor");
      const processorTime = await startProcessorTime(page);
      const text = Array.from({ length: CANDIDATES }, (_, index) => sentenceAt(index)).join("\n\n");
      const number = await importText(page, site.url, { id: "do-toc-do", title: "Đo tốc độ", text, published: "2024-03-20" });
      const address = `${site.url}/desk/imports/${number}`;
      const first = await openReview(page, address);
      const again: Opened[] = [];
      const worked: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        again.push(await openReview(page, address));
        worked.push(await processorTime());
      }
      const steps: number[] = [];
      for (let round = 0; round < ROUNDS; round++) steps.push(await stepOn(page));
      say(`${await page.locator("ol li").count()} rows; medians of ${ROUNDS}`);
      return [
        { name: "the figure in hand, first visit", value: first.inHand, unit: "ms", bound: { most: 1000 } },
        { name: "the figure in hand", value: median(again.map(({ inHand }) => inHand)), unit: "ms", bound: { most: 1000 } },
        { name: "every row of the list", value: median(again.map(({ whole }) => whole)), unit: "ms" },
        { name: "processor time of the page until then", value: median(worked), unit: "ms", bound: { most: 1000 } },
        { name: "from a figure to the next, key J", value: median(steps), unit: "ms", bound: { most: 200 } },
      ];
    } finally {
      await browser.close();
      await site.stop();
    }
  },
};

/**
 * Answers how long the thread of the page that was opened last has worked so far, in milliseconds: unlike the clock it does not see what else the machine
 * does. Each page opened from an empty one has a thread of its own.
 */
async function startProcessorTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
}

interface Opened {
  /** Milliseconds from the beginning of the navigation to the frame in which the figure in hand, its words and the first rows stand. */
  inHand: number;
  /** The same to the frame in which every row stands. */
  whole: number;
}

async function openReview(page: Page, address: string): Promise<Opened> {
  await page.goto("about:blank");
  await page.goto(address, { waitUntil: "commit" });
  return page.evaluate(`new Promise((done) => {
    let inHand = null;
    const look = () => {
      const rows = document.querySelectorAll("ol li").length;
      if (inHand === null && rows > 5 && document.querySelector("h1 ~ p, [aria-current=true]") !== null && document.querySelector("form") !== null)
        inHand = performance.now();
      if (rows >= ${CANDIDATES}) requestAnimationFrame(() => done({ inHand, whole: performance.now() }));
      else requestAnimationFrame(look);
    };
    look();
  })`);
}

async function stepOn(page: Page): Promise<number> {
  return page.evaluate(`new Promise((done) => {
    const [before, began] = [document.querySelector("h1").textContent, performance.now()];
    const look = () => {
      if (document.querySelector("h1").textContent !== before) requestAnimationFrame(() => done(performance.now() - began));
      else requestAnimationFrame(look);
    };
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
    look();
  })`);
}

function sentenceAt(index: number): string {
  const [kind, place] = [SENTENCES[index % SENTENCES.length], Math.floor(index / SENTENCES.length)];
  return kind?.(2001 + (place % YEARS), PROVINCES[Math.floor(place / YEARS)] ?? "", index) ?? "";
}
