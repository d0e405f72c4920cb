import type { ConflictResource } from "#domain/resources/conflict.ts";
import { type ApiParameters, apiAddress, type ListQuery } from "./api-query.ts";

export function conflictsQuery(parameters: ApiParameters = {}): ListQuery<ConflictResource> {
  return { address: apiAddress(["conflicts"], parameters) };
}
