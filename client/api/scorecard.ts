import type { ScorecardResource } from "#domain/resources/scorecard.ts";
import { apiAddress, type SingleQuery } from "./api-query.ts";

export function scorecardQuery(area: string, year: string, { asOf }: { asOf?: string } = {}): SingleQuery<ScorecardResource> {
  return { address: apiAddress(["scorecards", area, year], { asOf }) };
}
