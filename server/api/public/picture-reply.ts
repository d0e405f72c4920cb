import { z } from "zod";
import { Locale } from "#domain/text.ts";
import { type SvgDocument, writeSvg } from "#server/published/charts/paint-svg.ts";
import { THEMES } from "#server/published/charts/palette.ts";
import { PICTURE_SIZES, PICTURE_WIDTH, type PictureSize, sizeOfWidth } from "#server/published/charts/picture-sizes.ts";
import { MOST_AT_ONCE, renderPng } from "#server/published/charts/render-png.ts";
import { createRenderQueue, QueueFull } from "#server/published/charts/render-queue.ts";
import { Failure } from "../http/failure.ts";
import type { Built } from "../http/route.ts";

const SIZE_IDS = PICTURE_SIZES.map(({ id }) => id);
/** Pictures drawn at once, and those that may wait for it; whoever comes after these is told when to come again. */
const QUEUE = createRenderQueue({ atOnce: MOST_AT_ONCE, waiting: 40 });
const RETRY_AFTER_SECONDS = "2";

/** The forms every picture comes in. */
export const PICTURE_FORMS = ["svg", "png"] as const;
export type PictureForm = (typeof PICTURE_FORMS)[number];

/** Parameters of every picture. */
export const pictureQuery = z.object({
  lang: Locale.optional().meta({ description: "Language: vi or en. Without it that of the path." }),
  theme: z.enum(THEMES).default("light").meta({ description: "light, dark, or (SVG only) auto. Default light." }),
  size: z
    .enum(SIZE_IDS)
    .optional()
    .meta({ description: `A named size: ${SIZE_IDS.join(", ")}. Not together with width.` }),
  width: z
    .string()
    .regex(/^\d{1,6}$/, "a width in pixels")
    .transform(Number)
    .optional()
    .meta({
      description: `Width in pixels, brought to ${PICTURE_WIDTH.min}–${PICTURE_WIDTH.max}. Default ${PICTURE_WIDTH.usual}. Not together with size.`,
    }),
});
type PictureQuery = z.output<typeof pictureQuery>;

/** The size an address asks for. Throws for parameters that exclude each other. */
export function sizeOf({ size, width, theme }: PictureQuery, form: PictureForm): PictureSize {
  if (size !== undefined && width !== undefined) throw conflict("width", "size and width exclude each other; give one of them.");
  if (form === "png" && theme === "auto") throw conflict("theme", "A PNG is light or dark; auto is for SVG.");
  return PICTURE_SIZES.find(({ id }) => id === size) ?? sizeOfWidth(width ?? PICTURE_WIDTH.usual);
}

/** A document in the form an address asks for. PNGs are drawn in turn; throws 503 when too many wait already. */
export async function replyWithPicture(
  document: SvgDocument,
  { form, dpi, status = 200 }: { form: PictureForm; dpi: number | null; status?: number },
): Promise<Built> {
  if (form === "svg") return { mediaType: "image/svg+xml; charset=utf-8", body: writeSvg(document), status };
  try {
    return { mediaType: "image/png", body: await QUEUE.run(() => renderPng(document, dpi === null ? {} : { dpi })), status };
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error;
    throw new Failure("too-busy", "Too many pictures are being drawn. Try again in a moment.", {
      headers: { "Retry-After": RETRY_AFTER_SECONDS },
    });
  }
}

function conflict(parameter: string, detail: string): Failure {
  return new Failure("invalid-parameter", detail, { errors: [{ detail, parameter }] });
}
