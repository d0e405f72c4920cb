import type { Locale } from "#domain/text.ts";

/** Search parameters of an address of the site; undefined ones are left out. */
export type SearchValues = Readonly<Record<string, string | undefined>>;

const ENGLISH = /^\/en(?=\/|$)/;

/** The language an address is written for: English under `/en`, Vietnamese elsewhere. */
export function localeOf(pathname: string): Locale {
  return ENGLISH.test(pathname) ? "en" : "vi";
}

/** The path without its language: `/en/reports` and `/reports` are `/reports`. */
export function withoutLocale(pathname: string): string {
  return pathname.replace(ENGLISH, "") || "/";
}

/** A path of the site in a language: `/reports` → `/en/reports`, `/` → `/en`. */
export function localPath(path: string, locale: Locale): string {
  if (locale === "vi") return path;
  return path === "/" ? "/en" : `/en${path}`;
}

/** Path, query and fragment of a page in a language. `path` is written without language and may end with a fragment. */
export function siteAddress(path: string, locale: Locale, search: SearchValues = {}): string {
  const [before = "", fragment] = path.split("#");
  return `${localPath(before || "/", locale)}${formatSearch(search)}${fragment === undefined ? "" : `#${fragment}`}`;
}

/** `?area=dong-thap,tien-giang&time=2015..2025`: commas and dots stay readable. Arrays are what a repeated parameter gives. */
export function formatSearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined)
      .map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one)).replaceAll("%2C", ",")}`),
  );
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

/** Every parameter as text, as written; a repeated one as a list, so that a strict schema can refuse it. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = Object.hasOwn(found, name) ? found[name] : undefined;
    found[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return found;
}
