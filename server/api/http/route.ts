import type { z } from "zod";
import type { ReleasedFiles } from "#server/published/downloads/released-files.ts";
import type { View } from "#server/snapshot/view.ts";
import type { CacheKind } from "./cache-kind.ts";

/** Names of the parameters in a path: `indicator` and `area` of `/series/:indicator/:area`; of `:file{.+\\.csv}` it is `file`. */
export type PathParameter<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Head}/${infer Tail}`
    ? NameOf<Head> | PathParameter<`/${Tail}`>
    : NameOf<Rest>
  : never;
type NameOf<Text extends string> = Text extends `${infer Name}{${string}` ? Name : Text;

/** What a route is given: the parsed address and the figures it asks for. */
export interface RouteInput<Params, Query> {
  params: Params;
  query: Query;
  /** The release and day the query asks for; without `release` and `asOf` the newest release, today. */
  view: View;
  /** The newest release, today, whatever the query asks for. */
  newest: View;
  /** Another release, today, for what compares two. Throws 404 for one that never was. */
  viewAt: (release: number) => Promise<View>;
  /** Public address of the site, without a slash at its end. */
  origin: string;
  /** Files of releases as they were first given out. */
  released: ReleasedFiles;
  /** Has every kept answer made anew: something that stood in some of them is known now. */
  forget: () => void;
}

/** What a route answers with: text or bytes, made once for each release and query. */
export interface Built {
  mediaType: string;
  /** A function for what is too long to be kept: it begins the body anew for every reader, who then pulls it chunk by chunk. */
  body: string | Uint8Array | (() => Iterable<Uint8Array>);
  /** Identifies the bytes of a body that is a function; without it such an answer has no entity tag. */
  etag?: string;
  /** 200 unless given; what is not 200 is not kept. */
  status?: number;
  /** More headers, e.g. `Content-Disposition`. They win over those of the cache kind. */
  headers?: Readonly<Record<string, string>>;
}

/** What the OpenAPI document says of a route. */
export interface RouteDocument {
  summary: string;
  description?: string;
  /** Several where the address itself chooses one. */
  mediaType: string | readonly string[];
  /** Of the answer's body; absent for what is no JSON. */
  schema?: z.ZodType;
}

/** One address of the site that is answered from a snapshot. */
export interface Route {
  /** In Hono's words: `/api/v1/series/:indicator/:area`. */
  path: string;
  kind: CacheKind;
  /** Parameters the address knows. `asOf` and `release` are applied by the door, which hands in the view. */
  query: z.ZodObject;
  document: RouteDocument | null;
  build: (input: RouteInput<Record<string, string>, unknown>) => Built | Promise<Built>;
}

/** A route whose parameters are typed by its path and its query schema. Throw `Failure` in `build` for what cannot be answered. */
export function defineRoute<const Path extends string, Query extends z.ZodObject>(route: {
  path: Path;
  kind: CacheKind;
  query: Query;
  document?: RouteDocument;
  build: (input: RouteInput<Record<PathParameter<Path>, string>, z.output<Query>>) => Built | Promise<Built>;
}): Route {
  return {
    ...route,
    document: route.document ?? null,
    build: (input) => route.build(input as RouteInput<Record<PathParameter<Path>, string>, z.output<Query>>),
  };
}
