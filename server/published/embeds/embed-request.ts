import type { Day } from "#domain/day.ts";
import type { Locale } from "#domain/text.ts";
import { type Parameters, withQuery } from "#server/published/charts/chart-address.ts";
import type { Theme } from "#server/published/charts/palette.ts";
import type { FramedChart } from "./framed-chart.ts";

export const CHROMES = ["full", "minimal"] as const;
export const UPDATES = ["notice", "none"] as const;

/** What a frame is made of. */
export interface EmbedRequest {
  chart: FramedChart;
  locale: Locale;
  theme: Theme;
  /** `minimal` leaves out the title, the date control and the name of the site: the article around the frame has its own. */
  chrome: (typeof CHROMES)[number];
  /** `none` keeps the notice of newer figures off the paper. On the screen it always stands. */
  updates: (typeof UPDATES)[number];
  /** The day of the address, or null where the frame follows the newest figures. */
  asOf: Day | null;
  today: Day;
  latestPublished: Day | null;
  siteName: string;
  /** Parameters of the chart. */
  parameters: Parameters;
  /** Parameters that only frames know: language, theme, chrome, updates. */
  frameParameters: Parameters;
  /** Public address of the site without a slash at its end. */
  origin: string;
}

/** The frame's own address at the newest figures. */
export function newestAddress({
  chart,
  parameters,
  frameParameters,
}: Pick<EmbedRequest, "chart" | "parameters" | "frameParameters">): string {
  const kept = parameters.filter(([name]) => name !== "asOf" && name !== "release");
  return withQuery(chart.framePath, [...kept, ...frameParameters]);
}

/** The page of the same selection in the language of the frame. */
export function pageAddress({ chart }: Pick<EmbedRequest, "chart">): string {
  return chart.pagePath;
}
