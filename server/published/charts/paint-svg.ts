import type { ChartModel, Mark } from "#domain/chart/chart-model.ts";
import type { Locale } from "#domain/text.ts";
import { escapeText, hatchPatterns, paintMarks } from "./paint-marks.ts";
import { colorsOf, type Theme, themeStyle } from "./palette.ts";

/** Be Vietnam Pro where the reader has it, else the system's own letters: a picture file brings no font. */
export const FONT_STACK = "'Be Vietnam Pro',system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";

/** A whole SVG document: marks on paper, with what is said to who cannot see them. */
export interface SvgDocument {
  widthPx: number;
  heightPx: number;
  marks: readonly Mark[];
  title: string;
  description: string;
  locale: Locale;
  theme: Theme;
}

/** Writes an SVG document. The same document gives the same text, byte for byte. */
export function writeSvg({ widthPx, heightPx, marks, title, description, locale, theme }: SvgDocument): string {
  const colors = colorsOf(theme);
  const patterns = hatchPatterns(marks, { colors });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" lang="${locale}" ` +
    `role="img" aria-labelledby="title description" font-family="${FONT_STACK}">` +
    `<title id="title">${escapeText(title)}</title><desc id="description">${escapeText(description)}</desc>` +
    (theme === "auto" ? `<style>${themeStyle(theme)}</style>` : "") +
    (patterns === "" ? "" : `<defs>${patterns}</defs>`) +
    `<path id="paper" fill="${colors.paper}" d="M0 0h${widthPx}v${heightPx}H0z"/>` +
    `${paintMarks(marks, { colors, hasIds: true })}</svg>`
  );
}

/** Paints a chart alone, edge to edge, without title and footer. */
export function paintSvg(model: ChartModel, { theme, title = model.alt }: { theme: Theme; title?: string }): string {
  const { widthPx, heightPx, marks, alt, locale } = model;
  return writeSvg({ widthPx, heightPx, marks, title, description: alt, locale, theme });
}
