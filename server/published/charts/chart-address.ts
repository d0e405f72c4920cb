import type { Area } from "#domain/catalogue.ts";
import type { Locale } from "#domain/text.ts";
import type { TimeRange } from "#domain/time-range.ts";
import type { ChartQuery, SelectedChart } from "./select-chart.ts";

/** Parameters as an address writes them, in order. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/** What fixes a chart at a point in time. */
export interface Clocks {
  asOf: string | null;
  release: number | null;
}

/** The parameters of a chart in the one order that every address of it uses. */
export function chartParameters(query: ChartQuery, { asOf, release }: Clocks): Parameters {
  const { areas, time, measures, basis, kind, comparison } = query;
  const all: [string, string | null][] = [
    ["indicator", comparison?.indicators.map(({ id }) => id).join(",") ?? null],
    ["area", areas.length > 0 ? areas.map(({ id }) => id).join(",") : null],
    ["group", comparison?.group === "all" ? null : (comparison?.group ?? null)],
    ["time", time && timeText(time)],
    ["year", comparison?.year ?? null],
    ["measure", measures === null ? null : measures.join(",")],
    ["basis", basis === "" ? "none" : basis],
    ["kind", kind],
    ["asOf", asOf],
    ["release", release === null ? null : String(release)],
  ];
  return all.filter((pair): pair is [string, string] => pair[1] !== null);
}

/** Path of a chart without language: pictures put a suffix to it, frames `/embed` in the place of what goes before its id. */
export function chartPath({ indicator, comparison }: Pick<ChartQuery, "indicator" | "comparison">): string {
  return comparison === null ? `/indicators/${indicator.id}` : "/compare";
}

/** Path of the frame of a chart. */
export function framePath({ indicator, comparison }: Pick<ChartQuery, "indicator" | "comparison">): string {
  return `/embed/${comparison === null ? indicator.id : "compare"}`;
}

/** The page that shows a selection: rankings and panels stand on the page of comparisons, a ladder is a part of the page of its indicator. */
export function pagePath(
  { query, kind, ladder }: Pick<SelectedChart, "query" | "kind" | "ladder">,
  given: Parameters,
  locale: Locale,
): string {
  const language = locale === "en" ? "/en" : "";
  if (query.comparison !== null) return withQuery(`${language}/compare`, given);
  const own = `${language}/indicators/${query.indicator.id}`;
  if (ladder !== null) return withQuery(own, [...given.filter(([name]) => name !== "kind"), ["ladder", ladder.period]]);
  if (kind === "columns" || kind === "line") return withQuery(own, given);
  const grey = query.areas.length > 0 ? [["group", "none"] as const] : [];
  return withQuery(`${language}/compare`, [["indicator", query.indicator.id], ...given, ...grey]);
}

/** The page of a scorecard. */
export function scorecardPath({ area, year, locale }: { area: Area; year: string; locale: Locale }, parameters: Parameters): string {
  return withQuery(`${locale === "en" ? "/en" : ""}/scorecard/${area.id}/${year}`, parameters);
}

/** The two clocks as parameters. */
export function clockParameters({ asOf, release }: { asOf?: string | undefined; release?: number | undefined }): Parameters {
  return [
    ...(asOf === undefined ? [] : [["asOf", asOf] as const]),
    ...(release === undefined ? [] : [["release", String(release)] as const]),
  ];
}

/** A path with parameters. Commas stay readable. */
export function withQuery(path: string, parameters: Parameters): string {
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
  return query === "" ? path : `${path}?${query}`;
}

function timeText(time: TimeRange): string {
  if (time.kind === "latest") return "latest";
  return time.from !== null && time.from === time.to ? time.from : `${time.from ?? ""}..${time.to ?? ""}`;
}
