import type { IndicatorResource, IndicatorSummary } from "#domain/resources/indicator.ts";
import { apiAddress, type ListQuery, type SingleQuery } from "./api-query.ts";

/** Every indicator with its names, aliases and newest figure. */
export function indicatorsQuery(view: { asOf?: string | undefined; release?: string | undefined } = {}): ListQuery<IndicatorSummary> {
  return { address: apiAddress(["indicators"], view) };
}

/** With the reports and days of change of some areas; without a list of those of the site. */
export function indicatorQuery(
  id: string,
  view: { area?: string | undefined; asOf?: string | undefined; release?: string | undefined } = {},
): SingleQuery<IndicatorResource> {
  return { address: apiAddress(["indicators", id], view) };
}
