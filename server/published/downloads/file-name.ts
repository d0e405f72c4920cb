import type { Locale } from "#domain/text.ts";
import { dayOf, type PublishedView } from "./published-view.ts";

/**
 * `Content-Disposition` with the name in ASCII and in the reader's language (RFC 6266, RFC 8187): subject, day of the figures, release.
 * JSON opens in the window, everything else is saved.
 */
export function contentDisposition(view: PublishedView, { extension, locale }: { extension: string; locale: Locale }): string {
  const tail = `_${dayOf(view)}_r${view.snapshot.release.release}.${extension}`;
  const words = view.subject.shortTitle[locale].normalize("NFC").replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  const way = extension.endsWith("json") ? "inline" : "attachment";
  return `${way}; filename="${view.subject.slug}${tail}"; filename*=UTF-8''${encodeURIComponent(words.replaceAll(/^-|-$/g, ""))}${tail}`;
}
