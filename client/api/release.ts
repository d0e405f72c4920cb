import type { ReleaseChange, ReleaseResource } from "#domain/resources/release.ts";
import { type ApiParameters, apiAddress, type ListQuery, type SingleQuery } from "./api-query.ts";

export function releasesQuery(): ListQuery<ReleaseResource> {
  return { address: apiAddress(["releases"]) };
}

export function releaseQuery(release: string): SingleQuery<ReleaseResource> {
  return { address: apiAddress(["releases", release]) };
}

/** What differs between two sides, each a release or a day. */
export function differencesQuery(parameters: ApiParameters): ListQuery<ReleaseChange> {
  return { address: apiAddress(["changes"], parameters) };
}

export function releaseChangesQuery(release: string, parameters: ApiParameters = {}): ListQuery<ReleaseChange> {
  return { address: apiAddress(["releases", release, "changes"], parameters) };
}
