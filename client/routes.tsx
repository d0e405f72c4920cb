import type { AnyPage, RouteEntry } from "./components/page.ts";

/** Every page of the site, in both languages. A new page is its folder and one line here. */
export const ROUTES: readonly RouteEntry[] = [
  {
    path: "/",
    source: "client/pages/overview/overview-page.tsx",
    page: async () => (await import("./pages/overview/overview-page.tsx")).overviewPage as AnyPage,
  },
  {
    path: "/indicators/$indicator",
    source: "client/pages/indicator/indicator-page.tsx",
    page: async () => (await import("./pages/indicator/indicator-page.tsx")).indicatorPage as AnyPage,
  },
  {
    path: "/search",
    source: "client/pages/search/search-page.tsx",
    page: async () => (await import("./pages/search/search-page.tsx")).searchPage as AnyPage,
  },
  {
    path: "/scorecard",
    source: "client/pages/newest-scorecard/newest-scorecard-page.tsx",
    page: async () => (await import("./pages/newest-scorecard/newest-scorecard-page.tsx")).newestScorecardPage as AnyPage,
  },
  {
    path: "/scorecard/$area/$year",
    source: "client/pages/scorecard/scorecard-page.tsx",
    page: async () => (await import("./pages/scorecard/scorecard-page.tsx")).scorecardPage as AnyPage,
  },
  {
    path: "/compare",
    source: "client/pages/compare/compare-page.tsx",
    page: async () => (await import("./pages/compare/compare-page.tsx")).comparePage as AnyPage,
  },
  {
    path: "/reports",
    source: "client/pages/reports/reports-page.tsx",
    page: async () => (await import("./pages/reports/reports-page.tsx")).reportsPage as AnyPage,
  },
  {
    path: "/reports/$report",
    source: "client/pages/report/report-page.tsx",
    page: async () => (await import("./pages/report/report-page.tsx")).reportPage as AnyPage,
  },
  {
    path: "/releases",
    source: "client/pages/releases/releases-page.tsx",
    page: async () => (await import("./pages/releases/releases-page.tsx")).releasesPage as AnyPage,
  },
  {
    path: "/releases/compare",
    source: "client/pages/differences/differences-page.tsx",
    page: async () => (await import("./pages/differences/differences-page.tsx")).differencesPage as AnyPage,
  },
  {
    path: "/releases/$release",
    source: "client/pages/release/release-page.tsx",
    page: async () => (await import("./pages/release/release-page.tsx")).releasePage as AnyPage,
  },
  {
    path: "/conflicts",
    source: "client/pages/conflicts/conflicts-page.tsx",
    page: async () => (await import("./pages/conflicts/conflicts-page.tsx")).conflictsPage as AnyPage,
  },
  {
    path: "/query",
    source: "client/pages/query/query-page.tsx",
    page: async () => (await import("./pages/query/query-page.tsx")).queryPage as AnyPage,
  },
  {
    path: "/data",
    source: "client/pages/data/data-page.tsx",
    page: async () => (await import("./pages/data/data-page.tsx")).dataPage as AnyPage,
  },
  {
    path: "/api",
    source: "client/pages/api/api-page.tsx",
    page: async () => (await import("./pages/api/api-page.tsx")).apiPage as AnyPage,
  },
  {
    path: "/about",
    source: "client/pages/about/about-page.tsx",
    page: async () => (await import("./pages/about/about-page.tsx")).aboutPage as AnyPage,
  },
  {
    path: "/problems/$type",
    source: "client/pages/problem/problem-page.tsx",
    page: async () => (await import("./pages/problem/problem-page.tsx")).problemPage as AnyPage,
  },
];

/** Whatever no other route knows. */
export const notFoundRoute: RouteEntry = {
  path: "/$",
  source: "client/pages/not-found/not-found-page.tsx",
  page: async () => (await import("./pages/not-found/not-found-page.tsx")).notFoundPage as AnyPage,
};
