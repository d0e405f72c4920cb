import { z } from "zod";
import { checkSelection } from "#server/published/charts/check-selection.ts";
import { oembedOf } from "#server/published/embeds/oembed.ts";
import { viewOf } from "#server/snapshot/view.ts";
import { Failure } from "../http/failure.ts";
import { parseQuery } from "../http/parse-query.ts";
import { defineRoute, type RouteInput } from "../http/route.ts";
import { chartQuery, readChart } from "./chart-parameters.ts";
import { embedRequest } from "./embed.ts";

const PAGE = /^(\/en)?\/(indicators|embed)\/([a-z0-9-]+)$/;

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

/** What a page or a frame also knows and a chart does not depend on. */
const pageQuery = z.object({
  ...chartQuery.shape,
  lang: z.enum(["vi", "en"]).optional(),
  theme: z.enum(["light", "dark", "auto"]).default("light"),
  chrome: z.enum(["full", "minimal"]).default("full"),
  updates: z.enum(["notice", "none"]).default("notice"),
  view: z.string().optional(),
  slide: z.string().optional(),
  ladder: z.string().optional(),
});

async function requestOf(url: string, { origin, newest, viewAt }: RouteInput<unknown, unknown>) {
  const address = ourAddress(url, origin);
  const [, prefix, , indicator = ""] = PAGE.exec(address?.pathname ?? "") ?? [];
  if (address === null || indicator === "") throw new Failure("not-found", "This is no address of a chart of this site.");
  const asked = parseQuery(address.search, pageQuery);
  const { snapshot } = asked.release === undefined ? newest : await viewAt(asked.release);
  const view = viewOf(snapshot, { asOf: asked.asOf ?? null, today: newest.today });
  const read = readChart({ view, newest }, indicator, asked);
  if (checkSelection(read.chart) !== null) throw new Failure("not-found", "This chart cannot be drawn with these parameters.");
  return embedRequest({ view, origin }, read, { ...asked, lang: asked.lang ?? (prefix ? "en" : "vi") });
}

/** Only our own addresses, whichever of http and https they are written with. */
function ourAddress(url: string, origin: string): URL | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  return address.host === new URL(origin).host && /^https?:$/.test(address.protocol) ? address : null;
}
