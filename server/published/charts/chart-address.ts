import type { Locale } from "#domain/text.ts";
import type { TimeRange } from "#domain/time-range.ts";
import type { ChartQuery } from "./select-chart.ts";

/** Parameters as an address writes them, in order. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/** What fixes a chart at a point in time. */
export interface Clocks {
  asOf: string | null;
  release: number | null;
}

/** The parameters of a chart in the one order that every address of it uses. */
export function chartParameters({ areas, time, measures, basis, kind }: ChartQuery, { asOf, release }: Clocks): Parameters {
  const all: [string, string | null][] = [
    ["area", areas.length > 0 ? areas.map(({ id }) => id).join(",") : null],
    ["time", time && timeText(time)],
    ["measure", measures === null ? null : measures.join(",")],
    ["basis", basis === "" ? "none" : basis],
    ["kind", kind],
    ["asOf", asOf],
    ["release", release === null ? null : String(release)],
  ];
  return all.filter((pair): pair is [string, string] => pair[1] !== null);
}

/** The page of a selection. */
export function pagePath({ indicator }: Pick<ChartQuery, "indicator">, parameters: Parameters, locale: Locale): string {
  return withQuery(`${locale === "en" ? "/en" : ""}/indicators/${indicator.id}`, parameters);
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
