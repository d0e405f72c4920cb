import { isYear } from "#domain/year.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";

/** An id of ours as an SDMX id: `grdp-growth` → `GRDP_GROWTH`. Ours hold no underscore, so the way back is the same. */
export function toSdmxId(id: string): string {
  return id.toUpperCase().replaceAll("-", "_");
}

/** The way back from `toSdmxId`. */
export function fromSdmxId(id: string): string {
  return id.toLowerCase().replaceAll("_", "-");
}

/** The agency that maintains the structures: the province in ASCII, `DONG_THAP`. */
export function agencyOf({ site }: Catalogue): string {
  const plain = site.province.en.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("Đ", "D").replaceAll("đ", "d");
  return plain.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "_");
}

/** Time period: a year as it is, a span of years as its first day and its length (`2021-01-01/P5Y`). */
export function timePeriodOf(period: string): string {
  return isYear(period) ? period : `${period.slice(0, 4)}-01-01/P${yearsOf(period)}Y`;
}

/** Frequency: `A`, and `A5` for figures of five years together. */
export function frequencyOf(period: string): string {
  return isYear(period) ? "A" : `A${yearsOf(period)}`;
}

function yearsOf(span: string): number {
  return Number(span.slice(-4)) - Number(span.slice(0, 4)) + 1;
}

/** A basis as a code; `_Z` is SDMX for "not applicable". */
export function basisCode(basis: string): string {
  return basis === "" ? NO_BASIS : toSdmxId(basis);
}

export const NO_BASIS = "_Z";

/** The vintage of a figure in use; any other is the id of its report. */
export const LATEST_VINTAGE = "LATEST";

/** Dataflow, data structure and everything else bear the same version; it grows when a dimension or attribute does. */
export const STRUCTURE_VERSION = "1.0";
export const DATAFLOW = "SEI";
