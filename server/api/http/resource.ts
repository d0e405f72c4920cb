import { z } from "zod";
import { ListMeta, Meta } from "#domain/resources/envelope.ts";
import type { CacheKind } from "./cache-kind.ts";
import { defineRoute, type PathParameter, type Route, type RouteInput } from "./route.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const KIND: CacheKind = "data";
/** Entries of one page of a list, unless asked otherwise. */
const PAGE = { usual: 1000, most: 10_000 } as const;

interface Common<Path extends string, Query extends z.ZodObject> {
  path: Path;
  query: Query;
  summary: string;
  description?: string;
}

type Input<Path extends string, Query extends z.ZodObject> = RouteInput<Record<PathParameter<Path>, string>, z.output<Query>>;

/** A single resource of the API: `{ data: {…}, meta: {…} }`. */
export function defineResource<const Path extends string, Query extends z.ZodObject, Data extends z.ZodType>(
  resource: Common<Path, Query> & { data: Data; select: (input: Input<Path, Query>) => z.output<Data> | Promise<z.output<Data>> },
): Route {
  const { path, query, summary, description, data, select } = resource;
  return defineRoute({
    path,
    kind: KIND,
    query,
    document: { summary, description, mediaType: JSON_TYPE, schema: z.object({ data, meta: Meta }) },
    build: async (input) => ({ mediaType: JSON_TYPE, body: serialise(await select(input), input.view.meta) }),
  });
}

/** Selections that leave nothing out share what they were selected from; its bytes are made once. */
const BYTES = new WeakMap<object, Uint8Array>();

function serialise<Data>(data: Data, meta: Meta): string | Uint8Array {
  if (typeof data !== "object" || data === null) return JSON.stringify({ data, meta });
  const bytes = BYTES.get(data) ?? Buffer.from(JSON.stringify(data));
  BYTES.set(data, bytes);
  return Buffer.concat([BEFORE_DATA, bytes, Buffer.from(`,"meta":${JSON.stringify(meta)}}`)]);
}

const BEFORE_DATA = Buffer.from('{"data":');

/** What a list holds in all, and a way to one part of it. */
export interface Selection<Item> {
  count: number;
  slice: (from: number, to: number) => Item[] | Promise<Item[]>;
}

type Selected<Item> = readonly Item[] | Selection<Item>;

/** A list of the API: `{ data: […], meta: { …, count, next } }`, `limit` entries from `offset` on. */
export function defineListing<const Path extends string, Query extends z.ZodObject, Item extends z.ZodType>(
  listing: Common<Path, Query> & {
    item: Item;
    select: (input: Input<Path, Query>) => Selected<z.output<Item>> | Promise<Selected<z.output<Item>>>;
  },
): Route {
  const { path, summary, description, item, select } = listing;
  return defineRoute({
    path,
    kind: KIND,
    query: z.object({ ...listing.query.shape, ...paging.shape }) as unknown as Query,
    document: { summary, description, mediaType: JSON_TYPE, schema: z.object({ data: z.array(item), meta: ListMeta }) },
    build: async (input) => {
      const selected = await select(input);
      const { count, slice } = isList(selected) ? { count: selected.length, slice: selected.slice.bind(selected) } : selected;
      const { limit, offset } = input.query as z.output<typeof paging>;
      const end = offset + limit;
      const next = end < count ? addressOfPage(path, input, { limit, offset: end, isOfRelease: "release" in listing.query.shape }) : null;
      return { mediaType: JSON_TYPE, body: JSON.stringify({ data: await slice(offset, end), meta: { ...input.view.meta, count, next } }) };
    },
  });
}

const paging = z.object({
  limit: wholeNumber(1, PAGE.most)
    .default(PAGE.usual)
    .meta({ description: `Entries of one page, at most ${PAGE.most}. Default ${PAGE.usual}.` }),
  offset: wholeNumber(0, 100_000_000)
    .default(0)
    .meta({ description: "Entries before the first one of the page. `meta.next` is the address of the next page." }),
});

function wholeNumber(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, `a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `a whole number from ${least} to ${most}`);
}

/** The next page of the same release, so that a release in between tears nothing apart. */
function addressOfPage(
  path: string,
  input: RouteInput<Record<string, string>, unknown>,
  { isOfRelease, ...page }: { limit: number; offset: number; isOfRelease: boolean },
): string {
  const named = path.replace(/:(\w+)/g, (_match, name: string) => encodeURIComponent(input.params[name] ?? ""));
  const wanted = {
    ...(input.query as Record<string, unknown>),
    ...(isOfRelease ? { release: input.view.meta.release } : {}),
    ...page,
  };
  const pairs = Object.entries(wanted).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(textOf(value))}`,
  );
  return `${named}?${pairs.join("&").replaceAll("%2C", ",")}`;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => (item === "" ? "none" : String(item))).join(",");
  if (typeof value !== "object" || value === null) return value === "" ? "none" : String(value);
  const { kind, from, to } = value as { kind: string; from: string | null; to: string | null };
  return kind === "latest" ? kind : from === to ? String(from) : `${from ?? ""}..${to ?? ""}`;
}

function isList<Item>(selected: readonly Item[] | Selection<Item>): selected is readonly Item[] {
  return Array.isArray(selected);
}
