import { z } from "zod";
import { siteYears } from "#server/snapshot/select-scorecard.ts";
import type { View } from "#server/snapshot/view.ts";
import { defineRoute } from "../http/route.ts";

const FIXED = ["/", "/compare", "/reports", "/releases", "/releases/compare", "/conflicts", "/data", "/query", "/about", "/api"];

/** Every page in both languages, each with its twin and the day its figures last changed here. */
export const sitemap = defineRoute({
  path: "/sitemap.xml",
  kind: "data",
  query: z.object({}),
  build: ({ view, origin }) => ({ mediaType: "application/xml; charset=utf-8", body: renderSitemap(listPages(view), origin) }),
});

interface Page {
  path: string;
  /** Of the release that last changed it. */
  lastModified: string;
}

function listPages(view: View): Page[] {
  const { snapshot } = view;
  const dayOf = (release: number) => (snapshot.releases.find((one) => one.release === release) ?? snapshot.release).recordedAt.slice(0, 10);
  const newest = dayOf(snapshot.release.release);
  const [byIndicator, byReport] = [newestBy(view, "indicator"), newestBy(view, "report")];
  return [
    ...FIXED.map((path) => ({ path, lastModified: newest })),
    ...snapshot.catalogue.indicators.map(({ id }) => ({ path: `/indicators/${id}`, lastModified: dayOf(byIndicator.get(id) ?? 0) })),
    ...siteYears(view).map(({ year, area }) => ({ path: `/scorecard/${area}/${year}`, lastModified: newest })),
    ...[...snapshot.reportsById.keys()].map((id) => ({ path: `/reports/${id}`, lastModified: dayOf(byReport.get(id) ?? 0) })),
    ...snapshot.releases.map(({ release }) => ({ path: `/releases/${release}`, lastModified: dayOf(release) })),
  ];
}

/** The newest release that recorded a figure of each indicator or report. */
function newestBy({ snapshot }: View, by: "indicator" | "report"): Map<string, number> {
  const newest = new Map<string, number>();
  for (const statement of snapshot.statements())
    if ((newest.get(statement[by]) ?? 0) < statement.recordedIn) newest.set(statement[by], statement.recordedIn);
  return newest;
}

function renderSitemap(pages: readonly Page[], origin: string): string {
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  return `${head}${pages.flatMap((page) => renderPage(page, origin)).join("\n")}\n</urlset>\n`;
}

function renderPage({ path, lastModified }: Page, origin: string): string[] {
  const [vi, en] = [`${origin}${path}`, `${origin}/en${path === "/" ? "" : path}`];
  const twins = [
    ["vi", vi],
    ["en", en],
    ["x-default", vi],
  ].map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`);
  return [vi, en].map((address) => `<url><loc>${address}</loc><lastmod>${lastModified}</lastmod>${twins.join("")}</url>`);
}
