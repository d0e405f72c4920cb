import type { ReactNode } from "react";
import type * as z from "zod/mini";
import type { ReadApi } from "#client/api/api-query.ts";
import type { Citable } from "#domain/citation.ts";
import type { Locale } from "#domain/text.ts";

/** What an address asks for: parts of the path, parameters after the question mark, language. */
export interface PageView<Params, Search> {
  params: Params;
  search: Search;
  locale: Locale;
}

export interface PageProps<Params, Search, Data> {
  view: PageView<Params, Search>;
  data: Data;
}

/** What the head of a document says. Addresses are paths of the site; the server makes them absolute. */
export interface PageHead {
  /** Without the name of the site. */
  title: string;
  description: string;
  /** Path of the picture for cards, with the reader's parameters; the site's own card when left out. */
  image?: { path: string; alt: string };
  /** For machines: schema.org in JSON-LD. Paths in it that begin with "/" stay as they are, so give absolute ones with `origin`. */
  jsonLd?: (origin: string) => object;
  /** More links of the head, e.g. oEmbed discovery. `href` may be a path. */
  links?: (origin: string) => { rel: string; type?: string; href: string; title?: string }[];
  /** What reference managers take from the page, with the public address of the site. */
  citable?: (origin: string) => Citable;
  /** Day the newest report behind the page was published. */
  modified?: string | null;
  /** Pages that no search engine should list. */
  isHidden?: boolean;
}

/**
 * A page: the parameters it knows, the data it needs, its head and its component. `load` runs on the server and in the browser alike and reads the
 * API only through `read`; whatever it read on the server travels with the page. A failure of the API becomes the page that explains it.
 */
export interface PageDefinition<Params extends Record<string, string>, Search, Data> {
  search: z.ZodMiniType<Search>;
  load(view: PageView<Params, Search>, read: ReadApi): Promise<Data>;
  head(view: PageView<Params, Search>, data: Data): PageHead;
  Component(props: PageProps<Params, Search, Data>): ReactNode;
}

/** A page of any kind, as the routes hold it. */
export type AnyPage = PageDefinition<Record<string, string>, unknown, unknown>;

/** One line of `client/routes.tsx`. */
export interface RouteEntry {
  /** Path without language, `$name` for a part that varies: `/indicators/$indicator`. */
  path: string;
  page: () => Promise<AnyPage>;
}

/** Lets TypeScript find the types of a page from its parts. */
export function definePage<Params extends Record<string, string>, Search, Data>(
  page: PageDefinition<Params, Search, Data>,
): PageDefinition<Params, Search, Data> {
  return page;
}

/** Thrown by `load` when another address is the right one. */
export class PageMoved extends Error {
  /** Path and query without language. */
  readonly to: string;
  constructor(to: string) {
    super(`moved to ${to}`);
    this.name = "PageMoved";
    this.to = to;
  }
}
