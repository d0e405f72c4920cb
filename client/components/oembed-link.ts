import type { PageHead } from "./page.ts";

type HeadLink = ReturnType<NonNullable<PageHead["links"]>>[number];

/** Where others learn how to show the chart of a page: with the parameters of the page, so that they show the same selection. */
export function oembedLink({ origin, page, title }: { origin: string; page: string; title: string }): HeadLink {
  return { rel: "alternate", type: "application/json+oembed", href: `/oembed?url=${encodeURIComponent(origin + page)}&format=json`, title };
}
