import * as z from "zod/mini";
import type { ApiParameters } from "#client/api/api-query.ts";
import type { SearchValues } from "#client/components/address.ts";
import { clockFields } from "#client/components/clock.tsx";
import { idsField, timeField } from "#client/components/search-fields.ts";
import { site } from "#client/components/site.ts";

/** What the address of the page may hold; `area=all` is every area. */
export const QuerySearch = z.strictObject({
  indicator: idsField,
  area: idsField,
  time: timeField,
  measure: z.optional(z.enum(["actual", "target"])),
  history: z.optional(z.enum(["current", "first", "vintages", "all"])),
  ...clockFields,
});
export type QuerySearch = z.infer<typeof QuerySearch>;

const EVERY_AREA = "all";

/** The areas a selection names; null is every area. Without a choice those of the site. */
export function chosenAreas({ area }: QuerySearch): readonly string[] | null {
  if (area === EVERY_AREA) return null;
  return area === undefined ? site.areas : area.split(",");
}

export function chosenIndicators({ indicator }: QuerySearch): readonly string[] {
  return indicator === undefined ? [] : indicator.split(",");
}

/** The selection in the words of the files of the whole dataset. */
export function fileSearchOf(search: QuerySearch): SearchValues {
  const { indicator, time, measure, history, asOf, release } = search;
  const area = chosenAreas(search)?.join(",");
  return { indicator, area, time, measure, history: history === "current" ? undefined : history, asOf, release };
}

/** The selection in the words of the API, which needs every area by name. */
export function apiParametersOf(search: QuerySearch, areas: readonly { id: string }[]): ApiParameters {
  return { ...fileSearchOf(search), area: (chosenAreas(search) ?? areas.map(({ id }) => id)).join(",") };
}

/** Adds an entry to a list in an address, or takes one out; an empty list is none. */
export function listWith(chosen: readonly string[], id: string): string {
  return [...chosen.filter((one) => one !== id), id].join(",");
}

export function listWithout(chosen: readonly string[], id: string): string | undefined {
  return chosen.filter((one) => one !== id).join(",") || undefined;
}

/** `2015..2020`, open where an end is that of all years; nothing when both are. */
export function timeOf(from: string, to: string, years: { first: string; last: string }): string | undefined {
  const [start, end] = [from === years.first ? "" : from, to === years.last ? "" : to];
  return start === "" && end === "" ? undefined : from === to ? from : `${start}..${end}`;
}

/** Both ends of a time, as far as it names them. */
export function endsOf(time: string | undefined, years: { first: string; last: string }): { from: string; to: string } {
  const [from = "", to] = (time ?? "").split("..");
  if (time !== undefined && to === undefined && from !== "latest") return { from, to: from };
  return { from: from === "latest" ? years.first : from || years.first, to: to || years.last };
}
