import type { AnyPage, RouteEntry } from "./components/page.ts";

/** Every page of the site, in both languages. A new page is its folder and one line here. */
export const ROUTES: readonly RouteEntry[] = [
  {
    path: "/",
    page: async () => (await import("./pages/overview/overview-page.tsx")).overviewPage as AnyPage,
  },
  {
    path: "/indicators/$indicator",
    page: async () => (await import("./pages/indicator/indicator-page.tsx")).indicatorPage as AnyPage,
  },
  {
    path: "/search",
    page: async () => (await import("./pages/search/search-page.tsx")).searchPage as AnyPage,
  },
  {
    path: "/scorecard",
    page: async () => (await import("./pages/newest-scorecard/newest-scorecard-page.tsx")).newestScorecardPage as AnyPage,
  },
  {
    path: "/scorecard/$area/$year",
    page: async () => (await import("./pages/scorecard/scorecard-page.tsx")).scorecardPage as AnyPage,
  },
  {
    path: "/compare",
    page: async () => (await import("./pages/compare/compare-page.tsx")).comparePage as AnyPage,
  },
  {
    path: "/reports",
    page: async () => (await import("./pages/reports/reports-page.tsx")).reportsPage as AnyPage,
  },
  {
    path: "/reports/$report",
    page: async () => (await import("./pages/report/report-page.tsx")).reportPage as AnyPage,
  },
  {
    path: "/releases",
    page: async () => (await import("./pages/releases/releases-page.tsx")).releasesPage as AnyPage,
  },
  {
    path: "/releases/compare",
    page: async () => (await import("./pages/differences/differences-page.tsx")).differencesPage as AnyPage,
  },
  {
    path: "/releases/$release",
    page: async () => (await import("./pages/release/release-page.tsx")).releasePage as AnyPage,
  },
  {
    path: "/conflicts",
    page: async () => (await import("./pages/conflicts/conflicts-page.tsx")).conflictsPage as AnyPage,
  },
  {
    path: "/query",
    page: async () => (await import("./pages/query/query-page.tsx")).queryPage as AnyPage,
  },
  {
    path: "/data",
    page: async () => (await import("./pages/data/data-page.tsx")).dataPage as AnyPage,
  },
  {
    path: "/api",
    page: async () => (await import("./pages/api/api-page.tsx")).apiPage as AnyPage,
  },
  {
    path: "/about",
    page: async () => (await import("./pages/about/about-page.tsx")).aboutPage as AnyPage,
  },
  {
    path: "/problems/$type",
    page: async () => (await import("./pages/problem/problem-page.tsx")).problemPage as AnyPage,
  },
];

/** Whatever no other route knows. */
export const notFoundRoute: RouteEntry = {
  path: "/$",
  page: async () => (await import("./pages/not-found/not-found-page.tsx")).notFoundPage as AnyPage,
};
