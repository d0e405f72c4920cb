import { z } from "zod";
import { Locale } from "#domain/text.ts";
import type { Parameters } from "#server/published/charts/chart-address.ts";
import { checkSelection } from "#server/published/charts/check-selection.ts";
import { THEMES } from "#server/published/charts/palette.ts";
import { discoveryLink } from "#server/published/embeds/discovery-link.ts";
import { renderEmbedMessage } from "#server/published/embeds/embed-message.ts";
import { embedPolicy, renderEmbed } from "#server/published/embeds/embed-page.ts";
import { CHROMES, type EmbedRequest, pageAddress, UPDATES } from "#server/published/embeds/embed-request.ts";
import type { View } from "#server/snapshot/view.ts";
import { defineRoute } from "../http/route.ts";
import { type AskedChart, chartQuery, readChart } from "./chart-parameters.ts";

/** Parameters that only frames know. */
const frameQuery = z.object({
  lang: Locale.default("vi").meta({ description: "Language: vi or en. Default vi." }),
  theme: z.enum(THEMES).default("light").meta({ description: "light, dark, or auto: as the reader's device asks. Default light." }),
  chrome: z.enum(CHROMES).default("full").meta({ description: "minimal: the chart without title, date control and name. Default full." }),
  updates: z.enum(UPDATES).default("notice").meta({ description: "none: the notice of newer figures is not printed. Default notice." }),
});
const query = z.object({ ...chartQuery.shape, ...frameQuery.shape });

/** The frame of a chart, for the pages of others. */
export const embedRoute = defineRoute({
  path: "/embed/:indicator",
  kind: "embed",
  query,
  build: (input) => {
    const { view, params, query, origin } = input;
    const asked = readChart(input, params.indicator, query);
    const request = embedRequest({ view, origin }, asked, query);
    const headers = { "Content-Security-Policy": embedPolicy(query.theme), Link: discoveryLink(origin + pageAddress(request)) };
    const mediaType = "text/html; charset=utf-8";
    const message = checkSelection(asked.chart);
    if (message === null) return { mediaType, body: renderEmbed(request), headers };
    const { id, shortName } = asked.chart.data.indicator;
    const { lang: locale, theme } = query;
    return {
      mediaType,
      status: 400,
      headers,
      body: renderEmbedMessage({ id, title: shortName[locale], message: message[locale], locale, theme }),
    };
  },
});

/** What a frame is made of, from the parts of its address. */
export function embedRequest(
  { view, origin }: { view: View; origin: string },
  { chart, history, parameters, asOf }: AskedChart,
  { lang: locale, theme, chrome, updates }: z.output<typeof frameQuery>,
): EmbedRequest {
  return {
    chart,
    history,
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

function withoutUsual(given: z.output<typeof frameQuery>): Parameters {
  const usual = frameQuery.parse({});
  const names = ["lang", "theme", "chrome", "updates"] as const;
  return names.filter((name) => given[name] !== usual[name]).map((name) => [name, given[name]] as const);
}
