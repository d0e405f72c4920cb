import type { Locale } from "#domain/text.ts";
import { escapeText } from "#server/published/charts/paint-marks.ts";
import type { Theme } from "#server/published/charts/palette.ts";
import { FRAME_SCRIPT_PATH } from "./embed-scripts.ts";
import { embedStyle } from "./embed-style.ts";

/** A frame in place of a chart that cannot be drawn: it says why, in the article it stands in. */
export function renderEmbedMessage({ id, title, message, locale, theme }: EmbedMessage): string {
  return (
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>${escapeText(title)}</title><meta name="robots" content="noindex"><style>${embedStyle(theme)}</style>` +
    `<main data-id="${id}"><h1>${escapeText(title)}</h1><p>${escapeText(message)}</p></main>` +
    `<script src="${FRAME_SCRIPT_PATH}" async></script></html>`
  );
}

export interface EmbedMessage {
  /** Of the indicator. */
  id: string;
  title: string;
  message: string;
  locale: Locale;
  theme: Theme;
}
