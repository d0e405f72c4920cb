import { z } from "zod";
import { Locale } from "#domain/text.ts";
import { pagePath } from "#server/published/charts/chart-address.ts";
import { checkSelection } from "#server/published/charts/check-selection.ts";
import { drawChart } from "#server/published/charts/draw-chart.ts";
import { drawMessage } from "#server/published/charts/message-picture.ts";
import { type SvgDocument, writeSvg } from "#server/published/charts/paint-svg.ts";
import { THEMES } from "#server/published/charts/palette.ts";
import { PICTURE_SIZES, PICTURE_WIDTH, type PictureSize, sizeOfWidth } from "#server/published/charts/picture-sizes.ts";
import { renderPng } from "#server/published/charts/render-png.ts";
import { createRenderQueue, QueueFull } from "#server/published/charts/render-queue.ts";
import { Failure } from "../http/failure.ts";
import { type Built, defineRoute, type Route, type RouteInput } from "../http/route.ts";
import { chartQuery, readChart } from "./chart-parameters.ts";

const SIZE_IDS = PICTURE_SIZES.map(({ id }) => id);
/** Pictures drawn at once, and those that may wait for it; whoever comes after these is told when to come again. */
const QUEUE = createRenderQueue({ atOnce: 2, waiting: 40 });
const RETRY_AFTER_SECONDS = "2";

const query = z.object({
  ...chartQuery.shape,
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
type Query = z.output<typeof query>;

/** Every chart as SVG and PNG, in both languages, at the address of its page with a suffix. */
export const CHART_IMAGE_ROUTES: readonly Route[] = [
  imageRoute("/indicators/:file{[^/]+\\.svg}", "vi", "svg"),
  imageRoute("/indicators/:file{[^/]+\\.png}", "vi", "png"),
  imageRoute("/en/indicators/:file{[^/]+\\.svg}", "en", "svg"),
  imageRoute("/en/indicators/:file{[^/]+\\.png}", "en", "png"),
];

function imageRoute(path: string, locale: Locale, extension: "svg" | "png"): Route {
  return defineRoute({
    path,
    kind: "image",
    query,
    build: async (input) => {
      const { document, status, size } = draw(input, { locale, extension });
      if (extension === "svg") return { mediaType: "image/svg+xml; charset=utf-8", body: writeSvg(document), status };
      return { mediaType: "image/png", body: await renderInTurn(document, size), status };
    },
  });
}

interface Drawn {
  document: SvgDocument;
  status: number;
  size: PictureSize;
}

/** The chart, or with 400 a picture that says why there is none. */
function draw(
  input: RouteInput<Record<string, string>, Query>,
  { locale: usual, extension }: { locale: Locale; extension: string },
): Drawn {
  const { view, query, params, origin } = input;
  const size = sizeOf(query);
  if (extension === "png" && query.theme === "auto") throw conflict("theme", "A PNG is light or dark; auto is for SVG.");
  const { chart, history, parameters, asOf } = readChart(input, (params.file ?? "").slice(0, -(extension.length + 1)), query);
  const locale = query.lang ?? usual;
  const { theme } = query;
  const siteName = view.snapshot.catalogue.site.name[locale];
  const message = checkSelection(chart);
  if (message !== null) {
    const title = chart.data.indicator.shortName[locale];
    return { document: drawMessage({ title, message: message[locale], siteName, locale, theme, size }), status: 400, size };
  }
  const address = origin + pagePath(chart.query, parameters, locale);
  return { document: drawChart({ chart, history, locale, theme, size, address, siteName, asOf, today: view.today }), status: 200, size };
}

function sizeOf({ size, width }: Query): PictureSize {
  if (size !== undefined && width !== undefined) throw conflict("width", "size and width exclude each other; give one of them.");
  return PICTURE_SIZES.find(({ id }) => id === size) ?? sizeOfWidth(width ?? PICTURE_WIDTH.usual);
}

function conflict(parameter: string, detail: string): Failure {
  return new Failure("invalid-parameter", detail, { errors: [{ detail, parameter }], allowed: Object.keys(query.shape) });
}

async function renderInTurn(document: SvgDocument, { dpi }: PictureSize): Promise<Built["body"]> {
  try {
    return await QUEUE.run(() => renderPng(document, dpi === null ? {} : { dpi }));
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error;
    throw new Failure("too-busy", "Too many pictures are being drawn. Try again in a moment.", {
      headers: { "Retry-After": RETRY_AFTER_SECONDS },
    });
  }
}
