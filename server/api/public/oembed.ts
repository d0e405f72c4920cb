import { z } from "zod";
import { Locale } from "#domain/text.ts";
import { checkSelection } from "#server/published/charts/check-selection.ts";
import { frameSelected } from "#server/published/embeds/framed-chart.ts";
import { oembedOf } from "#server/published/embeds/oembed.ts";
import { viewOf } from "#server/snapshot/view.ts";
import { Failure } from "../http/failure.ts";
import { clocks } from "../http/parameters.ts";
import { parseQuery } from "../http/parse-query.ts";
import { defineRoute, type RouteInput } from "../http/route.ts";
import { type AskedChart, chartQuery, comparisonQuery, readChart, readComparison } from "./chart-parameters.ts";
import { type AskedFrame, askedScorecard, embedRequest, frameQuery } from "./embed.ts";

/** Pages and frames of charts: the third group is the id of an indicator, `compare`, or `scorecard/{area}/{year}`. */
const PAGE = /^(\/en)?\/(indicators\/|embed\/|(?=compare$|scorecard\/))([a-z0-9-]+|scorecard\/[a-z0-9-]+\/\d{4})$/;

const pixels = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, "a number of pixels")
  .transform(Number)
  .optional();

const query = z.object({
  url: z.string().meta({ description: "Address of a page or frame of this site.", example: "https://HOST/indicators/grdp-growth" }),
  maxwidth: pixels.meta({ description: "The frame is no wider." }),
  maxheight: pixels.meta({ description: "The frame is no higher." }),
  format: z.enum(["json", "xml"]).default("json").meta({ description: "json; xml answers 501." }),
  // Sent by some consumers; no frame of this site tracks anybody.
  dnt: z.string().optional().meta({ description: "Accepted; there is no tracking to switch off." }),
});

/** How others may show a page of this site: a frame, for whoever knows only the page's address (oEmbed 1.0). */
export const oembedRoute = defineRoute({
  path: "/oembed",
  kind: "data",
  query,
  build: async (input) => {
    const { url, maxwidth = null, maxheight = null, format } = input.query;
    if (format === "xml") throw new Failure("not-implemented", "oEmbed is answered as JSON only. Ask with format=json.");
    const request = await requestOf(url, input);
    return {
      mediaType: "application/json; charset=utf-8",
      body: JSON.stringify(oembedOf(request, { maxWidth: maxwidth, maxHeight: maxheight })),
    };
  },
});

/** What pages know besides, and a chart does not depend on. */
const pageQuery = z.object({
  ...frameQuery.shape,
  lang: Locale.optional(),
  view: z.string().optional(),
  slide: z.string().optional(),
  ladder: z.string().optional(),
});

async function requestOf(url: string, { origin, newest, viewAt }: RouteInput<unknown, unknown>) {
  const address = ourAddress(url, origin);
  const [, prefix, , path = ""] = PAGE.exec(address?.pathname ?? "") ?? [];
  if (address === null || path === "") throw new Failure("not-found", "This is no address of a chart of this site.");
  const { query, frame } = readPage(path, address.search);
  const { snapshot } = query.release === undefined ? newest : await viewAt(query.release);
  const view = viewOf(snapshot, { asOf: query.asOf ?? null, today: newest.today });
  const lang = query.lang ?? (prefix ? "en" : "vi");
  return embedRequest({ view, origin }, frame({ view, newest }, lang), { ...query, lang });
}

interface Page {
  query: z.output<typeof pageQuery> & z.output<typeof clocks>;
  frame: (views: Pick<RouteInput<unknown, unknown>, "view" | "newest">, lang: Locale) => AskedFrame;
}

/** What the address of a page asks for. Throws 400 for a parameter the page does not know. */
function readPage(path: string, search: string): Page {
  const [, area, year] = path.split("/");
  if (area !== undefined && year !== undefined) {
    const query = parseQuery(search, z.object({ ...clocks.shape, ...pageQuery.shape }));
    return { query, frame: (views, lang) => askedScorecard(views, { area, year }, { ...query, lang }) };
  }
  if (path === "compare") {
    const query = parseQuery(search, z.object({ ...comparisonQuery.shape, ...pageQuery.shape }));
    return { query, frame: (views, lang) => frameOf(readComparison(views, query), lang) };
  }
  const query = parseQuery(search, z.object({ ...chartQuery.shape, ...pageQuery.shape }));
  return { query, frame: (views, lang) => frameOf(readChart(views, path, query), lang) };
}

function frameOf(asked: AskedChart, lang: Locale): AskedFrame {
  if (checkSelection(asked.chart) !== null) throw new Failure("not-found", "This chart cannot be drawn with these parameters.");
  return { chart: frameSelected(asked, lang), parameters: asked.parameters, asOf: asked.asOf };
}

/** Only our own addresses, whichever of http and https they are written with. */
function ourAddress(url: string, origin: string): URL | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  return address.host === new URL(origin).host && /^https?:$/.test(address.protocol) ? address : null;
}
