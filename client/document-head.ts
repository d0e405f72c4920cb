import { citationMeta } from "#domain/citation.ts";
import type { Locale } from "#domain/text.ts";
import { localPath, withoutLocale } from "./components/address.ts";
import type { PageHead } from "./components/page.ts";
import { site } from "./components/site.ts";
import { titleOf } from "./page-title.ts";

/** One element of the head; `text` for those that have content. */
export interface HeadTag {
  name: "title" | "meta" | "link" | "script";
  attributes: Readonly<Record<string, string>>;
  text?: string;
}

export interface HeadPlace {
  locale: Locale;
  /** Path and query as the reader asked. */
  address: string;
  origin: string;
}

/** Everything the head says about a page: title, description, languages, cards, and the data set for machines. */
export function headTags(head: PageHead, place: HeadPlace): HeadTag[] {
  const { locale, address, origin } = place;
  const path = withoutLocale(pathOf(address));
  const title = titleOf(head, locale);
  const canonical = origin + localPath(path, locale);
  return [
    { name: "title", attributes: {}, text: title },
    meta("description", head.description),
    ...(head.isHidden
      ? [meta("robots", "noindex")]
      : [
          link({ rel: "canonical", href: canonical }),
          link({ rel: "alternate", hreflang: "vi", href: origin + localPath(path, "vi") }),
          link({ rel: "alternate", hreflang: "en", href: origin + localPath(path, "en") }),
          link({ rel: "alternate", hreflang: "x-default", href: origin + localPath(path, "vi") }),
        ]),
    link({ rel: "alternate", type: "application/atom+xml", href: `${origin}/releases.atom`, title: site.name[locale] }),
    ...cardTags(head, { ...place, title }),
    ...(head.modified ? [property("article:modified_time", head.modified)] : []),
    ...(head.citable ? citationMeta(head.citable(origin), locale).map(({ name, content }) => meta(name, content)) : []),
    ...(head.links?.(origin) ?? []).map(({ rel, type, href, title: name }) =>
      link({ rel, ...(type ? { type } : {}), href: absolute(href, origin), ...(name ? { title: name } : {}) }),
    ),
    ...(head.jsonLd
      ? [{ name: "script" as const, attributes: { type: "application/ld+json" }, text: JSON.stringify(head.jsonLd(origin)) }]
      : []),
  ];
}

/** Open Graph and Twitter: what previews read. */
function cardTags(head: PageHead, { locale, address, origin, title }: HeadPlace & { title: string }): HeadTag[] {
  const shown = head.image ?? { path: localPath(`/card.png${head.isHidden ? "" : pageOf(address)}`, locale), alt: title };
  const image = absolute(shown.path, origin);
  return [
    property("og:type", "article"),
    property("og:title", head.title || title),
    property("og:description", head.description),
    property("og:url", origin + address),
    property("og:site_name", site.name[locale]),
    property("og:locale", locale === "vi" ? "vi_VN" : "en_US"),
    property("og:locale:alternate", locale === "vi" ? "en_US" : "vi_VN"),
    meta("twitter:card", "summary_large_image"),
    meta("twitter:title", head.title || title),
    meta("twitter:description", head.description),
    property("og:image", image),
    property("og:image:type", "image/png"),
    property("og:image:width", "1200"),
    property("og:image:height", "630"),
    property("og:image:alt", shown.alt),
    meta("twitter:image", image),
    meta("twitter:image:alt", shown.alt),
  ];
}

function meta(name: string, content: string): HeadTag {
  return { name: "meta", attributes: { name, content } };
}

function property(name: string, content: string): HeadTag {
  return { name: "meta", attributes: { property: name, content } };
}

function link(attributes: Record<string, string>): HeadTag {
  return { name: "link", attributes };
}

function absolute(path: string, origin: string): string {
  return path.startsWith("/") ? origin + path : path;
}

function pathOf(address: string): string {
  return address.split("?")[0] ?? address;
}

/** Names the page of an address, by the first part of its path, to the card of pages without a chart. */
function pageOf(address: string): string {
  return `?page=${withoutLocale(pathOf(address)).split("/")[1]}`;
}
