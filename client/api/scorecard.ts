import type { ScorecardResource } from "#domain/resources/scorecard.ts";
import { apiAddress, type SingleQuery } from "./api-query.ts";

export function scorecardQuery(
  area: string,
  year: string,
  view: { asOf?: string | undefined; release?: string | undefined } = {},
): SingleQuery<ScorecardResource> {
  return { address: apiAddress(["scorecards", area, year], view) };
}
