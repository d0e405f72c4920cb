import type { OverviewResource } from "#domain/resources/overview.ts";
import { apiAddress, type SingleQuery } from "./api-query.ts";

/** The front page of a year. */
export function overviewQuery(
  year: string,
  view: { asOf?: string | undefined; release?: string | undefined } = {},
): SingleQuery<OverviewResource> {
  return { address: apiAddress(["overview", year], view) };
}
