import { launchChromium } from "../browser/support/chromium.ts";
import { type Bench, type Figure, median } from "./bench.ts";
import { CLIENT_PEERS, serveChartPages } from "./chart-pages.ts";
import { startBenchServer } from "./server-process.ts";
import { type Visit, visitOnSlowPhone } from "./slow-phone.ts";

const PATH = "/embed/grdp-growth";
const ROUNDS = 15;
/** The libraries take seconds, and are many times slower: a few rounds tell. */
const PEER_ROUNDS = 3;
const KB = 1024;

/** A frame of 16 years with its targets on a slow phone, beside a page of its SVG alone and beside libraries that draw it in the browser. */
export const embeds: Bench = {
  name: "Frames: a first visit on Slow 4G with a slow processor",
  run: async (say) => {
    const site = await startBenchServer("server/main.ts");
    const browser = await launchChromium();
    const pages = await serveChartPages(await shownSvg(browser, site.url + PATH));
    try {
      const visits = await measure({ browser, urls: urlsOf(site.url, pages.url), say });
      return figuresOf(visits);
    } finally {
      pages.stop();
      await browser.close();
      await site.stop();
    }
  },
};

type Visitor = "frame" | "bare" | keyof typeof CLIENT_PEERS;
type Browser = Awaited<ReturnType<typeof launchChromium>>;

function urlsOf(site: string, pages: string): [Visitor, string][] {
  const peers = Object.keys(CLIENT_PEERS).map((id): [Visitor, string] => [id as Visitor, `${pages}/${id}`]);
  return [["bare", `${pages}/bare`], ["frame", site + PATH], ...peers];
}

/** The one layout of the frame that a phone shows. */
async function shownSvg(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  await page.goto(url);
  const svg = await page.locator("svg[data-p]:visible").evaluate((element) => element.outerHTML);
  await page.close();
  return svg;
}

/** Alternating rounds; the first, in which browser and servers warm up, does not count. */
async function measure({ browser, urls, say }: { browser: Browser; urls: [Visitor, string][]; say: (line: string) => void }) {
  const visits = new Map<Visitor, Visit[]>(urls.map(([name]) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    const last: string[] = [];
    for (const [name, url] of urls) {
      if (name in CLIENT_PEERS && round > PEER_ROUNDS) continue;
      const visit = await visitOnSlowPhone(browser, url);
      last.push(`${name} ${Math.round(visit.paintMs)}`);
      if (round > 0) visits.get(name)?.push(visit);
    }
    say(`${round === 0 ? "warm" : `round ${round}`}: ${last.join(" · ")} ms`);
  }
  return (name: Visitor) => visits.get(name) ?? [];
}

function figuresOf(visits: (name: Visitor) => Visit[]): Figure[] {
  const bytes = (name: Visitor) => median(visits(name).map((visit) => visit.bytes)) / KB;
  const paint = (name: Visitor) => median(visits(name).map(({ paintMs }) => paintMs));
  const ratio = (name: Visitor) =>
    median(visits(name).map(({ paintMs }, round) => paintMs / (visits("bare")[round]?.paintMs ?? Number.NaN)));
  const beside = (name: Visitor) => ({ name: "the bare page's time", ratio: ratio(name) });
  const peers = Object.entries(CLIENT_PEERS) as [Visitor, string][];
  return [
    { name: "frame: over the wire, everything", value: bytes("frame"), unit: "KB", bound: { most: 8 } },
    { name: "frame: requests", value: median(visits("frame").map(({ requests }) => requests)), unit: "requests", bound: { most: 2 } },
    { name: "its SVG alone on a page: painted", value: paint("bare"), unit: "ms" },
    { name: "frame: painted", value: paint("frame"), unit: "ms", against: beside("frame"), bound: { most: 1.2 } },
    ...peers.flatMap(([name, library]): Figure[] => [
      { name: `${library}: over the wire, everything`, value: bytes(name), unit: "KB" },
      { name: `${library}: painted`, value: paint(name), unit: "ms", against: beside(name) },
    ]),
  ];
}
