import { formatSearch } from "#client/components/address.ts";
import type { Day } from "#domain/day.ts";
import type { Locale } from "#domain/text.ts";
import type { ShareSubject } from "./share-subject.ts";

/** What is chosen for a frame. */
export interface EmbedChoice {
  /** `fit` takes the width of the column it stands in. */
  size: "600" | "320" | "fit";
  theme: "light" | "dark" | "auto";
  locale: Locale;
  /** The day the figures are kept at; null follows the newest. */
  asOf: Day | null;
}

/** Path of the frame of a choice. Nothing stands in it that is so anyway. */
export function embedPath({ framePath, selection }: ShareSubject, { theme, locale, asOf }: Omit<EmbedChoice, "size">): string {
  const frame = { lang: locale === "en" ? "en" : undefined, theme: theme === "light" ? undefined : theme };
  return `${framePath}${formatSearch({ ...selection, asOf: asOf ?? undefined, ...frame })}`;
}

/** Code of a frame; with `hasScript` the host page gives it the height it asks for. `height` is what it has until then. */
export function frameCode(
  subject: ShareSubject,
  choice: EmbedChoice,
  { origin, height, hasScript }: { origin: string; height: number; hasScript: boolean },
): string {
  const id = `provincial-indicators-${subject.name}-1`;
  const title = escapeAttribute(subject.title[choice.locale]);
  const label = choice.locale === "vi" ? "Biểu đồ" : "Chart";
  const isFit = choice.size === "fit";
  const style = isFit ? "width:0;min-width:100%!important;border:none" : "max-width:100%;border:none";
  const frame =
    `<iframe title="${title}" aria-label="${label}" id="${id}"\n src="${escapeAttribute(origin + embedPath(subject, choice))}" ` +
    `width="${isFit ? "100%" : choice.size}" height="${height}" loading="lazy" scrolling="no" frameborder="0"\n style="${style}" allow="clipboard-write; web-share"></iframe>`;
  return hasScript ? `${frame}\n<script async src="${origin}/embed.js" data-for="${id}"></script>` : frame;
}

/** A picture with its source, for editors that refuse frames. */
export function pictureCode(
  subject: ShareSubject,
  { locale, asOf, theme }: Pick<EmbedChoice, "locale" | "asOf" | "theme">,
  { origin, source }: { origin: string; source: string },
): string {
  const { view: _view, slide: _slide, ...kept } = subject.search;
  const search = { ...kept, asOf: asOf ?? undefined };
  const page = `${origin}${locale === "en" ? "/en" : ""}${subject.path}${formatSearch(search)}`;
  const picture = origin + picturePath(subject, { locale, asOf, theme: theme === "dark" ? "dark" : "light", size: "og" });
  return (
    `<figure><a href="${escapeAttribute(page)}"><img src="${escapeAttribute(picture)}"\n alt="${escapeAttribute(subject.sentence[locale])}" ` +
    `width="1200" height="630" style="max-width:100%;height:auto"></a>\n<figcaption>${escapeAttribute(source)}</figcaption></figure>`
  );
}

/** Path of a picture; `wide` is the picture of 1200 px that is as high as its content. */
export function picturePath(
  { picturePath: path, selection }: ShareSubject,
  {
    locale,
    asOf,
    theme,
    size,
    form = "png",
  }: { locale: Locale; asOf: Day | null; theme: "light" | "dark"; size: string; form?: "png" | "svg" },
): string {
  const look = {
    lang: locale === "en" ? "en" : undefined,
    theme: theme === "light" ? undefined : theme,
    size: size === "wide" ? undefined : size,
  };
  return `${path}.${form}${formatSearch({ ...selection, asOf: asOf ?? undefined, ...look })}`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
