import { type AnyRootRoute, createRootRoute, createRoute, createRouter, type RouterHistory } from "@tanstack/react-router";
import type { Locale } from "#domain/text.ts";
import type { ReadApi } from "./api/api-query.ts";
import { formatSearch, localPath, parseSearch } from "./components/address.ts";
import type { RouteEntry } from "./components/page.ts";
import { LocaleProvider } from "./components/page-context.tsx";
import { Layout } from "./layout.tsx";
import { loadPage } from "./load-page.ts";
import { LoadedPageOutlet } from "./loaded-page-outlet.tsx";
import { notFoundRoute, ROUTES } from "./routes.tsx";

export interface RouterOptions {
  read: ReadApi;
  history?: RouterHistory;
  /** Where the server already drew the page: the browser then starts from its markup. */
  isHydrating?: boolean;
}

export type SiteRouter = ReturnType<typeof createSiteRouter>;

/** The routes of both languages, each page once in Vietnamese and once under `/en`. */
export function createSiteRouter({ read, history, isHydrating = false }: RouterOptions) {
  const root = createRootRoute({ component: Layout });
  const locales: Locale[] = ["vi", "en"];
  const routes = locales.flatMap((locale) => [...ROUTES, notFoundRoute].map((entry) => routeOf(entry, { locale, read, parent: root })));
  const router = createRouter({
    routeTree: root.addChildren(routes),
    ...(history ? { history } : {}),
    parseSearch,
    stringifySearch: formatSearch,
    InnerWrap: LocaleProvider,
    // A page stays on screen until the next one has its data.
    defaultPendingMs: Number.POSITIVE_INFINITY,
    defaultPreloadStaleTime: 0,
    scrollRestoration: isHydrating,
  });
  // Only says that there is markup to start from; no script of the router is in the page.
  if (isHydrating) router.ssr = { manifest: undefined };
  return router;
}

interface Place {
  locale: Locale;
  read: ReadApi;
  parent: AnyRootRoute;
}

function routeOf(entry: RouteEntry, { locale, read, parent }: Place) {
  return createRoute({
    getParentRoute: () => parent,
    // With the slash the front page is an index, which goes before the route that catches everything.
    path: entry.path === "/" && locale === "en" ? "/en/" : localPath(entry.path, locale),
    loaderDeps: ({ search }) => search as Record<string, string | string[]>,
    loader: ({ params, deps }) => loadPage(entry, { locale, params: params as Record<string, string>, search: deps }, read),
    component: LoadedPageOutlet,
  });
}
