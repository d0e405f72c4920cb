import { Resvg } from "@resvg/resvg-js";
import { encodePng } from "./encode-png.ts";
import { outlineLabel } from "./outline-labels.ts";
import { type SvgDocument, writeOutlinedSvg } from "./paint-svg.ts";
import { colorsOf } from "./palette.ts";

/** What the drawing library is told: no font but the outlines in the picture itself. */
const OPTIONS = { font: { loadSystemFonts: false } } as const;

/**
 * Draws a document as PNG, in the thread that calls it. Letters become outlines of the bundled font here, once for all pictures, because the
 * drawing library would read the font files again for each.
 */
export function drawPng({ document, dpi }: { document: SvgDocument; dpi?: number }): Uint8Array {
  const image = new Resvg(writeOutlinedSvg(document, outlineLabel), OPTIONS).render();
  return encodePng(
    { widthPx: image.width, heightPx: image.height, rgba: image.pixels },
    {
      colors: Object.values(colorsOf(document.theme)),
      ...(dpi ? { dpi } : {}),
      texts: { Title: document.title, Description: document.description },
    },
  );
}
