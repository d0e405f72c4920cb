import type { Day } from "./day.ts";
import { formatDay } from "./number.ts";
import type { Status } from "./observation.ts";
import type { Bilingual, Locale } from "./text.ts";
import { STATUS_WORDS } from "./words.ts";

/** What a citation ("trích dẫn") names: figures of one or more reports, as this site had them on a day. */
export interface Citable {
  /** Who published the figures, the one of most figures first. The producer always comes before the site. */
  producers: readonly string[];
  /** What it is, with area and years: "Tăng trưởng GRDP, Đồng Tháp, 2011–2025". */
  title: Bilingual;
  /** The report and the place in it, where all figures come from one. */
  document: { title: string; published: string | null; locator: string } | null;
  /** How firm the figure is, where it is one figure. */
  status: Status | null;
  site: Bilingual;
  release: number;
  asOf: Day;
  /** The day it is cited; null leaves it out, so that a file of one release never changes. */
  accessed: Day | null;
  /** With `asOf`, so that the reader finds the same figures. */
  url: string;
}

/** `{producer}, {report} ngày {day}; {status}. Số liệu tính đến {day}.` */
export function citeShort(citable: Citable, locale: Locale): string {
  const { document, status, asOf } = citable;
  const day = document?.published
    ? locale === "vi"
      ? ` ngày ${formatDay(document.published)}`
      : `, ${formatDay(document.published)}`
    : "";
  const from = document ? `, ${document.title}${day}` : "";
  const firmness = status ? `; ${STATUS_WORDS[status][locale]}` : "";
  const until = locale === "vi" ? `Số liệu tính đến ${formatDay(asOf)}.` : `As of ${formatDay(asOf)}.`;
  return `${producersOf(citable, locale)}${from}${firmness}. ${until}`;
}

/** The full reference: producer, year, what it is, the report and the place in it, then this site, its release, the day and the address. */
export function citeLong(citable: Citable, locale: Locale): string {
  const { title, document, site, release, asOf, accessed, url } = citable;
  const place = document ? [document.title, document.locator].filter(Boolean).join(", ") : "";
  const head = `${producersOf(citable, locale)} (${asOf.slice(0, 4)}). “${title[locale]}”`;
  if (locale === "vi") {
    const from = place ? ` Theo ${place}.` : "";
    const read = accessed ? `Truy cập ${formatDay(accessed)}: ` : "";
    return `${head} [bộ dữ liệu].${from} ${site.vi}, bản ${release}, số liệu tính đến ${formatDay(asOf)}. ${read}${url}`;
  }
  const from = place ? ` ${place} [original document].` : "";
  const read = accessed ? `Retrieved ${dayInEnglish(accessed)} from ` : "";
  return `${head} [dataset].${from} ${site.en}, release ${release}. ${read}${url} (as of ${dayInEnglish(asOf)}).`;
}

/** BibTeX `@misc`; its text is UTF-8, as biber and current BibTeX styles read it. */
export function citeBibtex(citable: Citable, locale: Locale): string {
  const { title, site, release, asOf, url } = citable;
  const key = `${url.replace(/^https?:\/\/[^/]+\//, "").replace(/[^a-z0-9]+/gi, "-")}-${release}`.replace(/^-+|-+$/g, "");
  const fields = [
    ["author", `{${producersOf(citable, locale)}}`],
    ["title", `{${title[locale]}}`],
    ["howpublished", `${site[locale]}, release ${release}`],
    ["year", asOf.slice(0, 4)],
    ["url", url],
    ["note", locale === "vi" ? `Số liệu tính đến ${formatDay(asOf)}` : `As of ${formatDay(asOf)}`],
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}`;
}

/** A CSL-JSON item, as Zotero and citation processors read it. */
export function citeCsl(citable: Citable, locale: Locale) {
  const { producers, title, site, release, asOf, accessed, url } = citable;
  return {
    id: url,
    type: "dataset",
    title: title[locale],
    author: producers.map((literal) => ({ literal })),
    publisher: site[locale],
    version: String(release),
    issued: { "date-parts": [asOf.split("-").map(Number)] },
    ...(accessed ? { accessed: { "date-parts": [accessed.split("-").map(Number)] } } : {}),
    URL: url,
    language: locale,
  };
}

/** The `citation_*` meta tags that reference managers read from a page's head. */
export function citationMeta(citable: Citable, locale: Locale): { name: string; content: string }[] {
  return [
    { name: "citation_title", content: citable.title[locale] },
    ...citable.producers.map((content) => ({ name: "citation_author", content })),
    { name: "citation_publication_date", content: citable.asOf.replaceAll("-", "/") },
    { name: "citation_publisher", content: citable.site[locale] },
    { name: "citation_language", content: locale },
    { name: "citation_fulltext_html_url", content: citable.url },
  ];
}

/** More than three producers are the first and the others. */
function producersOf({ producers, site }: Citable, locale: Locale): string {
  const [first] = producers;
  if (first === undefined) return site[locale];
  if (producers.length <= 3) return producers.join(", ");
  return `${first} ${locale === "vi" ? "và các nguồn khác" : "and other sources"}`;
}

function dayInEnglish(day: Day): string {
  return new Date(`${day}T00:00:00Z`).toLocaleString("en-US", { dateStyle: "long", timeZone: "UTC" });
}
