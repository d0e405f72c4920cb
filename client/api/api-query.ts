import type { Listing, Single } from "#domain/resources/envelope.ts";

/** An address of the API and the shape of what it answers; the address is the key of the cache. */
export interface ApiQuery<T> {
  address: string;
  /** Never set: carries the type of the answer. */
  answer?: T;
}

export type SingleQuery<T> = ApiQuery<Single<T>>;
export type ListQuery<T> = ApiQuery<Listing<T>>;

/** Parameters of an address; what is undefined or empty is left out. */
export type ApiParameters = Record<string, string | number | undefined>;

/** Reads an address: from the page's own data, the cache, or the network. Throws `ApiFailure`. */
export type ReadApi = <T>(query: ApiQuery<T>) => Promise<T>;

/** `/api/v1/series/grdp-growth/dong-thap?asOf=2024-01-25`, parameters in a fixed order so that one view has one address. */
export function apiAddress(path: readonly string[], parameters: ApiParameters = {}): string {
  const pairs = Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== "")
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value)).replaceAll("%2C", ",")}`);
  const query = pairs.length > 0 ? `?${pairs.join("&")}` : "";
  return `/api/v1/${path.map(encodeURIComponent).join("/")}${query}`;
}
