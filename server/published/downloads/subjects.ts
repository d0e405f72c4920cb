import type { Area, Indicator } from "#domain/catalogue.ts";
import type { Period } from "#domain/period.ts";
import { bilingual } from "#domain/text.ts";
import { shiftYear } from "#domain/year.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";
import type { Subject } from "./published-view.ts";
import type { Selection } from "./selection.ts";

/** One indicator, in whatever areas and years. */
export function indicatorSubject({ id, name, shortName }: Indicator): Subject {
  return { kind: "indicator", slug: id, title: name, shortTitle: shortName, path: `/indicators/${id}` };
}

/** Several indicators side by side. */
export function comparisonSubject(indicators: readonly Indicator[]): Subject {
  const title = bilingual((locale) => indicators.map(({ shortName }) => shortName[locale]).join(", "));
  const shortTitle = { vi: "So sánh", en: "Comparison" };
  return { kind: "comparison", slug: "compare", title, shortTitle, path: "/compare" };
}

/** The officials' table of one area and year. */
export function scorecardSubject(area: Area, year: Period): Subject {
  return {
    kind: "scorecard",
    slug: `scorecard_${area.id}_${year}`,
    title: { vi: `Kết quả thực hiện các chỉ tiêu năm ${year}, ${area.name.vi}`, en: `Targets and results of ${year}, ${area.name.en}` },
    shortTitle: { vi: `Bảng chỉ tiêu ${year}`, en: `Scorecard ${year}` },
    path: `/scorecard/${area.id}/${year}`,
    scorecard: { area, year },
  };
}

/** The figures a scorecard shows: the year, and the year before that it is compared with. */
export function scorecardSelection(area: Area, year: Period): Pick<Selection, "areas" | "time"> {
  return { areas: [area.id], time: { kind: "range", from: shiftYear(year, -1), to: year } };
}

/** Everything the site has. */
export function datasetSubject({ site }: Catalogue): Subject {
  return {
    kind: "dataset",
    slug: "dataset",
    title: bilingual((locale) => `${{ vi: "Số liệu kinh tế - xã hội", en: "Socio-economic figures" }[locale]}, ${site.province[locale]}`),
    shortTitle: { vi: "Toàn bộ số liệu", en: "Dataset" },
    path: "/data",
    filePath: "/dataset",
  };
}
