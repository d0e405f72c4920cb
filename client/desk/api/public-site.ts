import { queryOptions } from "@tanstack/react-query";
import { contentOf, parseJson } from "#client/api/answer-source.ts";
import type { ApiQuery, ListQuery } from "#client/api/api-query.ts";
import { areasQuery, unitsQuery } from "#client/api/catalogue.ts";
import { indicatorsQuery } from "#client/api/indicator.ts";
import { reportsQuery } from "#client/api/report.ts";
import { seriesQuery } from "#client/api/series.ts";
import type { Listing } from "#domain/resources/envelope.ts";
import { getOnce } from "./early-answers.ts";

/** What changes with a release only; publishing forgets all of it. */
export const PUBLIC_KEY = ["public"];
const FRESH_MS = 5 * 60_000;

/** Reads the public API as everybody does. Throws `ApiFailure`. */
export async function readPublic<T>({ address }: ApiQuery<T>): Promise<T> {
  try {
    const response = await getOnce(address);
    return contentOf<T>({ status: response.status, content: parseJson(await response.text()) });
  } catch (error) {
    if (error instanceof TypeError) return contentOf<T>({ status: 0, content: null });
    throw error;
  }
}

/** An answer of the public API, kept under its address. */
export function publicQuery<T>(query: ApiQuery<T>) {
  return queryOptions({ queryKey: [...PUBLIC_KEY, query.address], queryFn: () => readPublic(query), staleTime: FRESH_MS });
}

/** Everything a list holds, page after page. */
export function wholeListQuery<T>(query: ListQuery<T>) {
  return queryOptions({
    queryKey: [...PUBLIC_KEY, "whole", query.address],
    queryFn: () => readWholeList<T>(query),
    staleTime: FRESH_MS,
  });
}

async function readWholeList<T>(query: ListQuery<T>): Promise<T[]> {
  const all: T[] = [];
  let address: string | null = query.address;
  while (address !== null) {
    const page: Listing<T> = await readPublic<Listing<T>>({ address });
    all.push(...page.data);
    address = page.meta.next;
  }
  return all;
}

export const publicIndicators = wholeListQuery(indicatorsQuery());
export const publicAreas = wholeListQuery(areasQuery());
export const publicUnits = wholeListQuery(unitsQuery());
export const publicReports = wholeListQuery(reportsQuery());

/** One series on the basis of a figure. */
export function publicSeries(indicator: string, area: string, basis: string) {
  return publicQuery(seriesQuery(indicator, area, { ...(basis !== "" && { basis }) }));
}
