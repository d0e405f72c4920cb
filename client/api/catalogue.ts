import type { AreaResource, UnitResource } from "#domain/resources/catalogue.ts";
import { apiAddress, type ListQuery } from "./api-query.ts";

/** Every area, those of the site first. */
export function areasQuery(): ListQuery<AreaResource> {
  return { address: apiAddress(["areas"]) };
}

export function unitsQuery(): ListQuery<UnitResource> {
  return { address: apiAddress(["units"]) };
}
