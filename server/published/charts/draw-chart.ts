import { isSameProvince } from "#domain/chart/lineage.ts";
import type { Day } from "#domain/day.ts";
import { formatDay } from "#domain/number.ts";
import type { Locale } from "#domain/text.ts";
import { buildSelected } from "./build-selected.ts";
import { layoutCard } from "./card.ts";
import { chartTitle, PICTURE_WORDS, pictureHelp, producersOf, sourceLine } from "./chart-text.ts";
import { revisionDetail, revisionSentence, STANDING_NOTICES } from "./history-words.ts";
import { newestFigure } from "./newest-figure.ts";
import type { SvgDocument } from "./paint-svg.ts";
import type { Theme } from "./palette.ts";
import { documentOf, layoutPicture, type Picture, type PictureText } from "./picture.ts";
import type { PictureSize } from "./picture-sizes.ts";
import type { SelectedChart } from "./select-chart.ts";
import type { ChartHistory } from "./select-history.ts";

/** What a picture of a chart is made of. */
export interface PictureRequest {
  chart: SelectedChart;
  history: ChartHistory;
  locale: Locale;
  theme: Theme;
  size: PictureSize;
  /** Address of the page with the same selection, printed in the footer. */
  address: string;
  siteName: string;
  /** The day of the address, or null for today's figures. */
  asOf: Day | null;
  today: Day;
}

/** Draws a chart as a picture of a size: a card where it is seen small and has one figure to show, else title, chart, key, notes and footer. */
export function drawChart(request: PictureRequest): SvgDocument {
  return (request.size.isCard ? drawCard(request) : null) ?? drawPicture(request);
}

/** Most rounds in which the layout is widened, i.e. its text made smaller, until the content has room in the given height. */
const MOST_ROUNDS = 12;
const WIDER = 1.08;

function drawPicture(request: PictureRequest): SvgDocument {
  const { size, theme } = request;
  if (size.heightPx === null) {
    const picture = layoutAt(request, { widthPx: size.layoutPx });
    return documentOf(picture, { theme, scale: size.widthPx / size.layoutPx });
  }
  const ratio = size.heightPx / size.widthPx;
  let widthPx = size.layoutPx;
  let picture = layoutFilling(request, { widthPx, heightPx: widthPx * ratio });
  for (let round = 0; round < MOST_ROUNDS && picture.heightPx > widthPx * ratio + 1; round++) {
    widthPx = Math.ceil(widthPx * WIDER);
    picture = layoutFilling(request, { widthPx, heightPx: widthPx * ratio });
  }
  return { ...documentOf({ ...picture, heightPx: widthPx * ratio }, { theme, scale: size.widthPx / widthPx }) };
}

/** A picture that fills a given height: its plot takes what the texts leave. */
function layoutFilling(request: PictureRequest, { widthPx, heightPx }: { widthPx: number; heightPx: number }): Picture {
  const natural = layoutAt(request, { widthPx, heightPx: 0 });
  const missing = heightPx - natural.heightPx;
  if (Math.abs(missing) < 1) return natural;
  return layoutAt(request, { widthPx, heightPx, chartHeightPx: natural.model.heightPx + missing });
}

function layoutAt(request: PictureRequest, size: { widthPx: number; heightPx?: number; chartHeightPx?: number }): Picture {
  const { chart, locale } = request;
  const { widthPx, heightPx = 0, chartHeightPx = null } = size;
  return layoutPicture({
    widthPx,
    heightPx,
    text: (model) => textOf(request, model),
    build: (width) => buildSelected(chart, { locale, widthPx: width, density: "page", heightPx: chartHeightPx }),
  });
}

function textOf({ chart, history, locale, address, siteName, asOf, today }: PictureRequest, model: Picture["model"]): PictureText {
  const { asOf: until, created } = PICTURE_WORDS;
  const frozen = `${created[locale]} ${formatDay(today)}, ${until[locale].toLocaleLowerCase("vi")} ${formatDay(asOf ?? today)}`;
  const notice = history.standing === "doubtful" || history.standing === "withdrawn" ? STANDING_NOTICES[history.standing][locale] : "";
  const revision = history.isPast ? `${revisionSentence(chart, history, locale)} ${revisionDetail(history, locale)}`.trim() : "";
  return {
    title: chartTitle(chart, locale),
    help: pictureHelp(model, locale),
    source: sourceLine(producersOf(chart.data), locale),
    dates: asOf === null ? `${until[locale]} ${formatDay(today)}` : frozen,
    address,
    siteName,
    revision: [notice, revision].filter((text) => text !== "").join(" "),
  };
}

function drawCard(request: PictureRequest): SvgDocument | null {
  const { chart, locale, theme, size, siteName, asOf } = request;
  const figure = newestFigure(chart, locale);
  const first = chart.data.areas[0];
  const isOneProvince = first !== undefined && chart.data.areas.every((area) => isSameProvince(first, area));
  if (figure === null || !isOneProvince || (chart.kind !== "columns" && chart.kind !== "line")) return null;
  const title = `${chartTitle(chart, locale)}${locale === "vi" ? " năm " : ", "}${figure.period}`;
  const { widthPx, heightPx } = { widthPx: size.widthPx, heightPx: size.heightPx ?? 630 };
  const { marks, model } = layoutCard({
    widthPx,
    heightPx,
    title,
    figure,
    dates: asOf === null ? "" : `${PICTURE_WORDS.asOf[locale]} ${formatDay(asOf)}`,
    siteName,
    build: (place) => buildSelected(chart, { locale, ...place, density: "card", emphasis: "newest" }),
  });
  return { widthPx, heightPx, marks, title, description: model.alt, locale, theme };
}
