import { renderAsync } from "@resvg/resvg-js";
import { encodePng } from "./encode-png.ts";
import { outlineLabel } from "./outline-labels.ts";
import { type SvgDocument, writeOutlinedSvg } from "./paint-svg.ts";
import { colorsOf } from "./palette.ts";

/** What the drawing library is told: no font but the outlines in the picture itself. */
const OPTIONS = { font: { loadSystemFonts: false } } as const;

/**
 * Draws a document as PNG. Letters become outlines of the bundled font here, once for all pictures, because the drawing library would read the
 * font files again for each; it draws outside the event loop.
 */
export async function renderPng(document: SvgDocument, { dpi }: { dpi?: number } = {}): Promise<Uint8Array> {
  const image = await renderAsync(writeOutlinedSvg(document, outlineLabel), OPTIONS);
  return encodePng(
    { widthPx: image.width, heightPx: image.height, rgba: image.pixels },
    {
      colors: Object.values(colorsOf(document.theme)),
      ...(dpi ? { dpi } : {}),
      texts: { Title: document.title, Description: document.description },
    },
  );
}
