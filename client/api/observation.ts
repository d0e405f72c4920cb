import type { ObservationResource } from "#domain/resources/observation.ts";
import { type ApiParameters, apiAddress, type ListQuery } from "./api-query.ts";

/** Figures one a row, in the order of the files; `meta.count` is how many there are in all. */
export function observationsQuery(parameters: ApiParameters): ListQuery<ObservationResource> {
  return { address: apiAddress(["observations"], parameters) };
}
