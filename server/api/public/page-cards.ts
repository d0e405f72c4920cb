import { z } from "zod";
import { formatDay } from "#domain/number.ts";
import type { Locale } from "#domain/text.ts";
import { drawPageCard } from "#server/published/charts/draw-page-card.ts";
import { drawSiteCard } from "#server/published/charts/draw-site-card.ts";
import { CARDED_PAGES, type CardedPage, PAGE_CARDS } from "#server/published/charts/page-card-words.ts";
import type { View } from "#server/snapshot/view.ts";
import { notFound } from "../http/failure.ts";
import { type Built, defineRoute, type Route } from "../http/route.ts";
import { replyWithPicture } from "./picture-reply.ts";

const theme = z.enum(["light", "dark"]).default("light").meta({ description: "light or dark. Default light." });
const SUFFIX = ".png".length;

type Query = { theme: "light" | "dark" };

/** Cards of pages without a chart, 1200 × 630: of the site, of a page by its name, of a report, of a release. */
export const PAGE_CARD_ROUTES: readonly Route[] = (["vi", "en"] as const).flatMap((locale) => {
  const prefix = locale === "en" ? "/en" : "";
  return [
    defineRoute({
      path: `${prefix}/card.png`,
      kind: "image",
      query: z.object({
        page: z
          .enum(CARDED_PAGES)
          .optional()
          .meta({ description: `A page: ${CARDED_PAGES.join(", ")}. Without it the site.` }),
        theme,
      }),
      build: ({ view, query }) => replyWithSiteCard(view, query, locale),
    }),
    cardRoute(`${prefix}/reports/:file{[^/]+\\.png}`, locale, reportCard),
    cardRoute(`${prefix}/releases/:file{[^/]+\\.png}`, locale, releaseCard),
  ];
});

function replyWithSiteCard(view: View, { page, theme }: Query & { page?: CardedPage | undefined }, locale: Locale): Promise<Built> {
  if (page === undefined) return replyWithPicture(drawSiteCard(view, { locale, theme }), { form: "png", dpi: null });
  const { title, line } = PAGE_CARDS[page];
  return replyWithCard(view, { title: title[locale], line: line[locale] }, { locale, theme });
}

interface Said {
  title: string;
  line: string;
}

function cardRoute(path: string, locale: Locale, say: (view: View, id: string, locale: Locale) => Said): Route {
  return defineRoute({
    path,
    kind: "image",
    query: z.object({ theme }),
    build: ({ view, params, query }) => {
      const { file = "" } = params as { file?: string };
      return replyWithCard(view, say(view, file.slice(0, -SUFFIX), locale), { locale, theme: query.theme });
    },
  });
}

function replyWithCard(view: View, said: Said, look: { locale: Locale; theme: "light" | "dark" }): Promise<Built> {
  const siteName = view.snapshot.catalogue.site.name[look.locale];
  return replyWithPicture(drawPageCard({ ...said, siteName }, look), { form: "png", dpi: null });
}

function reportCard({ snapshot }: View, id: string): Said {
  const report = snapshot.reportsById.get(id);
  if (report === undefined) throw notFound("report", id, snapshot.reportsById.keys());
  const day = report.published === null ? [] : [formatDay(report.published)];
  return { title: report.title, line: [report.publisher, ...day].join(", ") };
}

function releaseCard({ snapshot }: View, id: string, locale: Locale): Said {
  const found = snapshot.releases.find(({ release }) => String(release) === id);
  if (found === undefined)
    throw notFound(
      "release",
      id,
      snapshot.releases.map(({ release }) => String(release)),
    );
  const { release, title, note } = found;
  return { title: `${locale === "vi" ? "Bản phát hành" : "Release"} ${release}: ${title[locale]}`, line: note[locale] };
}
