import { isSameProvince } from "#domain/chart/lineage.ts";
import type { Day } from "#domain/day.ts";
import { formatDay } from "#domain/number.ts";
import type { Locale } from "#domain/text.ts";
import { buildSelected } from "./build-selected.ts";
import { layoutCard } from "./card.ts";
import { chartTitle, PICTURE_WORDS, pictureHelp, producersOf, sourceLine } from "./chart-text.ts";
import { fitPicture } from "./fit-picture.ts";
import { revisionDetail, revisionSentence, STANDING_NOTICES } from "./history-words.ts";
import { newestFigure } from "./newest-figure.ts";
import type { SvgDocument } from "./paint-svg.ts";
import type { Theme } from "./palette.ts";
import type { Picture, PictureText } from "./picture.ts";
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
  const { chart, locale, size } = request;
  const card = size.isCard ? drawCard(request) : null;
  return (
    card ??
    fitPicture(
      { text: (model) => textOf(request, model), build: (place) => buildSelected(chart, { locale, ...place, density: "page" }) },
      request,
    )
  );
}

function textOf({ chart, history, locale, address, siteName, asOf, today, size }: PictureRequest, model: Picture["model"]): PictureText {
  const { asOf: until, created } = PICTURE_WORDS;
  const frozen = `${created[locale]} ${formatDay(today)}, ${until[locale].toLocaleLowerCase("vi")} ${formatDay(asOf ?? today)}`;
  const notice = history.standing === "doubtful" || history.standing === "withdrawn" ? STANDING_NOTICES[history.standing][locale] : "";
  const revision = history.isPast ? `${revisionSentence(chart, history, locale)} ${revisionDetail(history, locale)}`.trim() : "";
  return {
    title: chartTitle(chart, locale),
    help: pictureHelp(model, locale),
    source: sourceLine(producersOf(chart), locale),
    dates: asOf === null ? `${until[locale]} ${formatDay(today)}` : frozen,
    address,
    siteName,
    isBrief: size.isCard,
    revision: [notice, revision].filter((text) => text !== "").join(" "),
  };
}

function drawCard(request: PictureRequest): SvgDocument | null {
  const { chart, locale, theme, size, siteName, asOf } = request;
  const figure = newestFigure(chart, locale);
  const first = chart.data.areas[0];
  const isOneProvince = first !== undefined && chart.data.areas.every((area) => isSameProvince(first, area));
  if (figure === null || !isOneProvince || chart.query.comparison !== null || (chart.kind !== "columns" && chart.kind !== "line"))
    return null;
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
