import type { IndicatorResource, IndicatorSummary } from "#domain/resources/indicator.ts";
import { apiAddress, type ListQuery, type SingleQuery } from "./api-query.ts";

/** Every indicator with its names, aliases and newest figure. */
export function indicatorsQuery(): ListQuery<IndicatorSummary> {
  return { address: apiAddress(["indicators"]) };
}

export function indicatorQuery(id: string, { asOf }: { asOf?: string } = {}): SingleQuery<IndicatorResource> {
  return { address: apiAddress(["indicators", id], { asOf }) };
}
