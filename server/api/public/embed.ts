import { z } from "zod";
import type { Day } from "#domain/day.ts";
import { type Bilingual, Locale } from "#domain/text.ts";
import { clockParameters, type Parameters } from "#server/published/charts/chart-address.ts";
import { checkSelection } from "#server/published/charts/check-selection.ts";
import { THEMES } from "#server/published/charts/palette.ts";
import { discoveryLink } from "#server/published/embeds/discovery-link.ts";
import { renderEmbedMessage } from "#server/published/embeds/embed-message.ts";
import { embedPolicy, renderEmbed } from "#server/published/embeds/embed-page.ts";
import { CHROMES, type EmbedRequest, pageAddress, UPDATES } from "#server/published/embeds/embed-request.ts";
import { type FramedChart, frameSelected } from "#server/published/embeds/framed-chart.ts";
import { frameScorecard } from "#server/published/embeds/framed-scorecard.ts";
import type { View } from "#server/snapshot/view.ts";
import { findArea, findYear } from "../find.ts";
import { clocks } from "../http/parameters.ts";
import { type Built, defineRoute, type Route } from "../http/route.ts";
import { type AskedChart, chartQuery, comparisonQuery, readChart, readComparison } from "./chart-parameters.ts";

/** Parameters that only frames know. */
export const frameQuery = z.object({
  lang: Locale.default("vi").meta({ description: "Language: vi or en. Default vi." }),
  theme: z.enum(THEMES).default("light").meta({ description: "light, dark, or auto: as the reader's device asks. Default light." }),
  chrome: z.enum(CHROMES).default("full").meta({ description: "minimal: the chart without title, date control and name. Default full." }),
  updates: z.enum(UPDATES).default("notice").meta({ description: "none: the notice of newer figures is not printed. Default notice." }),
});
type FrameQuery = z.output<typeof frameQuery>;

/** The frames for the pages of others: of a comparison, of a scorecard, of an indicator. */
export const EMBED_ROUTES: readonly Route[] = [
  defineRoute({
    path: "/embed/compare",
    kind: "embed",
    query: z.object({ ...comparisonQuery.shape, ...frameQuery.shape }),
    build: (input) => replyWithChart(input, readComparison(input, input.query), input.query),
  }),
  defineRoute({
    path: "/embed/scorecard/:area/:year",
    kind: "embed",
    query: z.object({ ...clocks.shape, ...frameQuery.shape }),
    build: (input) => replyWithFrame(input, askedScorecard(input, input.params, input.query), input.query),
  }),
  defineRoute({
    path: "/embed/:indicator",
    kind: "embed",
    query: z.object({ ...chartQuery.shape, ...frameQuery.shape }),
    build: (input) => replyWithChart(input, readChart(input, input.params.indicator, input.query), input.query),
  }),
];

/** A chart as an address asks for it in a frame. */
export interface AskedFrame {
  chart: FramedChart;
  parameters: Parameters;
  asOf: Day | null;
}

/** Takes a scorecard for a frame. Throws 404 for an area that is not known and for what is no year. */
export function askedScorecard(
  { view, newest }: { view: View; newest: View },
  params: { area: string; year: string },
  query: z.output<typeof clocks> & Pick<FrameQuery, "lang">,
): AskedFrame {
  const parameters = clockParameters(query);
  const request = { view, newest, area: findArea(view, params.area), year: findYear(params.year), parameters };
  return { chart: frameScorecard(request, query.lang), parameters, asOf: query.asOf ?? null };
}

/** What a frame is made of, from the parts of its address. */
export function embedRequest(
  { view, origin }: { view: View; origin: string },
  { chart, parameters, asOf }: AskedFrame,
  { lang: locale, theme, chrome, updates }: FrameQuery,
): EmbedRequest {
  return {
    chart,
    locale,
    theme,
    chrome,
    updates,
    asOf,
    today: view.today,
    latestPublished: view.meta.latestPublished,
    siteName: view.snapshot.catalogue.site.name[locale],
    parameters,
    frameParameters: withoutUsual({ lang: locale, theme, chrome, updates }),
    origin,
  };
}

function replyWithChart(place: { view: View; origin: string }, asked: AskedChart, query: FrameQuery): Built {
  const frame = { chart: frameSelected(asked, query.lang), parameters: asked.parameters, asOf: asked.asOf };
  return replyWithFrame(place, frame, query, checkSelection(asked.chart));
}

/** The frame, or with 400 a frame that says why there is no chart. */
function replyWithFrame(
  place: { view: View; origin: string },
  asked: AskedFrame,
  query: FrameQuery,
  message: Bilingual | null = null,
): Built {
  const request = embedRequest(place, asked, query);
  const { lang: locale, theme } = query;
  const headers = { "Content-Security-Policy": embedPolicy(theme), Link: discoveryLink(place.origin + pageAddress(request)) };
  const mediaType = "text/html; charset=utf-8";
  if (message === null) return { mediaType, body: renderEmbed(request), headers };
  const { id, title } = asked.chart;
  return { mediaType, status: 400, headers, body: renderEmbedMessage({ id, title, message: message[locale], locale, theme }) };
}

function withoutUsual(given: FrameQuery): Parameters {
  const usual = frameQuery.parse({});
  const names = ["lang", "theme", "chrome", "updates"] as const;
  return names.filter((name) => given[name] !== usual[name]).map((name) => [name, given[name]] as const);
}
