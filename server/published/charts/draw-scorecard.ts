import type { Area } from "#domain/catalogue.ts";
import { buildChartModel } from "#domain/chart/build-chart-model.ts";
import type { ProgressData } from "#domain/chart/chart-spec.ts";
import type { Day } from "#domain/day.ts";
import { formatDay } from "#domain/number.ts";
import type { Locale } from "#domain/text.ts";
import { areaLabel } from "#domain/words.ts";
import { selectScorecard } from "#server/snapshot/select-scorecard.ts";
import type { View } from "#server/snapshot/view.ts";
import { PICTURE_WORDS, sourceLine } from "./chart-text.ts";
import { fitPicture } from "./fit-picture.ts";
import type { SvgDocument } from "./paint-svg.ts";
import type { Theme } from "./palette.ts";
import type { PictureSize } from "./picture-sizes.ts";

/** What a picture of a scorecard is made of. */
export interface ScorecardPictureRequest {
  view: View;
  area: Area;
  year: string;
  locale: Locale;
  theme: Theme;
  size: PictureSize;
  /** Address of the page, printed in the footer. */
  address: string;
  asOf: Day | null;
}

/** The headline indicators of a year against their targets, with the sentence of the scorecard. */
export function drawScorecard(request: ScorecardPictureRequest): SvgDocument {
  const { view, area, year, locale, address, asOf } = request;
  const data = progressData(view, { area, year });
  const producers = [...new Set(data.reports?.map(({ publisher }) => publisher))];
  return fitPicture(
    {
      text: () => ({
        title: scorecardTitle(area, year, locale),
        help: data.sentence[locale],
        source: sourceLine(producers, locale),
        dates: `${PICTURE_WORDS.asOf[locale]} ${formatDay(asOf ?? view.today)}`,
        address,
        siteName: view.snapshot.catalogue.site.name[locale],
        revision: "",
        isBrief: request.size.isCard,
      }),
      build: (place) => buildChartModel({ kind: "progress", locale, ...place }, data),
    },
    request,
  );
}

/** "Các chỉ tiêu chủ yếu của Đồng Tháp năm 2025". */
export function scorecardTitle(area: Area, year: string, locale: Locale): string {
  const place = areaLabel(area, locale, "short");
  return locale === "vi" ? `Các chỉ tiêu chủ yếu của ${place} năm ${year}` : `Headline indicators of ${place}, ${year}`;
}

/** Headline indicators only; the picture of all would be a list. */
export function progressData(view: View, { area, year }: { area: Area; year: string }): ProgressData {
  const { rows, sentence, reports } = selectScorecard(view, { area, year });
  const { indicatorsById, unitsById, basesById } = view.snapshot.catalogue;
  return {
    area,
    year,
    sentence,
    reports,
    rows: rows.flatMap((row) => {
      const [indicator, unit] = [indicatorsById.get(row.indicator), unitsById.get(row.unit)];
      return indicator?.headline && unit ? [{ indicator, unit, row, basisName: basesById.get(row.basis)?.name ?? null }] : [];
    }),
  };
}
