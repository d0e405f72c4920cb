import type { ReportResource, ReportSummary } from "#domain/resources/report.ts";
import { type ApiParameters, apiAddress, type ListQuery, type SingleQuery } from "./api-query.ts";

export function reportsQuery(parameters: ApiParameters = {}): ListQuery<ReportSummary> {
  return { address: apiAddress(["reports"], parameters) };
}

export function reportQuery(id: string, parameters: ApiParameters = {}): SingleQuery<ReportResource> {
  return { address: apiAddress(["reports", id], parameters) };
}
