import type { SvgDocument } from "./paint-svg.ts";
import type { Theme } from "./palette.ts";
import { documentOf, layoutPicture, type Picture, type PictureOptions } from "./picture.ts";
import type { PictureSize } from "./picture-sizes.ts";

/** Most rounds in which the layout is widened, i.e. its text made smaller, until the content has room in the given height. */
const MOST_ROUNDS = 16;
const WIDER = 1.08;

/** How a picture is put together, before its width is known. `heightPx` is what the chart is asked to fill; null leaves it to the chart. */
export interface PictureParts {
  text: PictureOptions["text"];
  build: (size: { widthPx: number; heightPx: number | null }) => Picture["model"];
}

/** Lays a picture out for a size: as high as its content, or filling the height of the size, its plot taking what the texts leave. */
export function fitPicture(parts: PictureParts, { size, theme }: { size: PictureSize; theme: Theme }): SvgDocument {
  if (size.heightPx === null)
    return documentOf(layoutAt(parts, { widthPx: size.layoutPx }), { theme, scale: size.widthPx / size.layoutPx });
  const ratio = size.heightPx / size.widthPx;
  let widthPx = size.layoutPx;
  let picture = layoutFilling(parts, { widthPx, heightPx: widthPx * ratio });
  for (let round = 0; round < MOST_ROUNDS && picture.heightPx > widthPx * ratio + 1; round++) {
    widthPx = Math.ceil(widthPx * WIDER);
    picture = layoutFilling(parts, { widthPx, heightPx: widthPx * ratio });
  }
  return documentOf({ ...picture, heightPx: widthPx * ratio }, { theme, scale: size.widthPx / widthPx });
}

function layoutFilling(parts: PictureParts, { widthPx, heightPx }: { widthPx: number; heightPx: number }): Picture {
  const natural = layoutAt(parts, { widthPx });
  const missing = heightPx - natural.heightPx;
  if (Math.abs(missing) < 1) return natural;
  return layoutAt(parts, { widthPx, heightPx, chartHeightPx: natural.model.heightPx + missing });
}

function layoutAt({ text, build }: PictureParts, size: { widthPx: number; heightPx?: number; chartHeightPx?: number }): Picture {
  const { widthPx, heightPx = 0, chartHeightPx = null } = size;
  return layoutPicture({ widthPx, heightPx, text, build: (width) => build({ widthPx: width, heightPx: chartHeightPx }) });
}
