import type { Day } from "#domain/day.ts";
import type { Locale } from "#domain/text.ts";
import type { Theme } from "#server/published/charts/palette.ts";
import type { SelectedChart } from "#server/published/charts/select-chart.ts";
import type { ChartHistory } from "#server/published/charts/select-history.ts";

export const CHROMES = ["full", "minimal"] as const;
export const UPDATES = ["notice", "none"] as const;

/** What a frame is made of. */
export interface EmbedRequest {
  chart: SelectedChart;
  history: ChartHistory;
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
  /** Parameters of the frame in the order of its address. */
  parameters: readonly (readonly [name: string, value: string])[];
  /** Public address of the site without a slash at its end. */
  origin: string;
}

/** Parameters that a page does not know. */
const FRAME_ONLY = ["chrome", "updates", "theme", "lang"];
/** Parameters that fix a frame at a point in time. */
const CLOCKS = ["asOf", "release"];

/** The frame's own address at the newest figures. */
export function newestAddress({ chart, parameters }: Pick<EmbedRequest, "chart" | "parameters">): string {
  return withQuery(
    `/embed/${chart.query.indicator.id}`,
    parameters.filter(([name]) => !CLOCKS.includes(name)),
  );
}

/** The page of the same selection in the language of the frame. */
export function pageAddress({ chart, parameters, locale }: Pick<EmbedRequest, "chart" | "parameters" | "locale">): string {
  return withQuery(
    `${locale === "en" ? "/en" : ""}/indicators/${chart.query.indicator.id}`,
    parameters.filter(([name]) => !FRAME_ONLY.includes(name)),
  );
}

/** A path with parameters. Commas, dots and colons stay readable. */
export function withQuery(path: string, parameters: EmbedRequest["parameters"]): string {
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
  return query === "" ? path : `${path}?${query}`;
}
