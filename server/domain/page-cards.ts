/** Pages without a chart that have a card of their own, by the first part of their path. */
export const CARDED_PAGES = ["reports", "releases", "differences", "conflicts", "query", "data", "api", "about", "search"] as const;
export type CardedPage = (typeof CARDED_PAGES)[number];

/** The page of a path without its language, or null for one that has no card of this kind. */
export function cardedPage(path: string): CardedPage | null {
  const [, first = ""] = path.split("/");
  return CARDED_PAGES.find((page) => page === first) ?? null;
}
