import type { ChartModel, Mark } from "#domain/chart/chart-model.ts";
import type { Locale } from "#domain/text.ts";
import { escapeText, hatchPatterns, type Paint, paintMarks } from "./paint-marks.ts";
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
  /** Shown so much larger than it was laid out. */
  scale?: number;
}

/** Writes an SVG document. The same document gives the same text, byte for byte. */
export function writeSvg(document: SvgDocument): string {
  const { title, description, locale, theme } = document;
  const said =
    `lang="${locale}" role="img" aria-labelledby="title description" font-family="${FONT_STACK}">` +
    `<title id="title">${escapeText(title)}</title><desc id="description">${escapeText(description)}</desc>` +
    (theme === "auto" ? `<style>${themeStyle(theme)}</style>` : "");
  return `${openSvg(document)} ${said}${paintDocument(document, { colors: colorsOf(theme), hasIds: true })}`;
}

/** The same picture for a rasteriser without fonts: every letter is an outline, and nothing is said. */
export function writeOutlinedSvg(document: SvgDocument, outlines: NonNullable<Paint["outlines"]>): string {
  return `${openSvg(document)}>${paintDocument(document, { colors: colorsOf(document.theme), hasIds: false, outlines })}`;
}

function openSvg({ widthPx, heightPx, scale = 1 }: SvgDocument): string {
  const size = `width="${Math.round(widthPx * scale)}" height="${Math.round(heightPx * scale)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${widthPx} ${heightPx}"`;
}

function paintDocument({ widthPx, heightPx, marks }: SvgDocument, paint: Paint): string {
  const patterns = hatchPatterns(marks, paint);
  return (
    (patterns === "" ? "" : `<defs>${patterns}</defs>`) +
    `<path fill="${paint.colors.paper}" d="M0 0h${widthPx}v${heightPx}H0z"/>${paintMarks(marks, paint)}</svg>`
  );
}

/** Paints a chart alone, edge to edge, without title and footer. */
export function paintSvg(model: ChartModel, { theme, title = model.alt }: { theme: Theme; title?: string }): string {
  const { widthPx, heightPx, marks, alt, locale } = model;
  return writeSvg({ widthPx, heightPx, marks, title, description: alt, locale, theme });
}
