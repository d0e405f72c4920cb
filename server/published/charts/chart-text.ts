import type { ChartModel, KeyEntry } from "#domain/chart/chart-model.ts";
import type { SeriesData } from "#domain/chart/chart-spec.ts";
import { lineageName } from "#domain/chart/compared-areas.ts";
import { isSameProvince } from "#domain/chart/lineage.ts";
import type { Bilingual, Locale } from "#domain/text.ts";
import { areaLabel } from "#domain/words.ts";
import type { SelectedChart } from "./select-chart.ts";

/** Words of pictures and embeds that no other part of the site prints. */
export const PICTURE_WORDS = {
  source: { vi: "Nguồn", en: "Source" },
  otherSources: { vi: "các nguồn khác", en: "other sources" },
  and: { vi: "và", en: "and" },
  asOf: { vi: "Số liệu tính đến", en: "Figures as of" },
  byArea: { vi: "theo địa bàn", en: "by area" },
  unit: { vi: "Đơn vị", en: "Unit" },
  created: { vi: "Tạo ngày", en: "Created" },
  target: { vi: "Vạch: kế hoạch", en: "Tick: target" },
  andOthers: { vi: "và các nơi khác", en: "and other places" },
  otherAreas: { vi: "địa bàn khác", en: "other areas" },
} satisfies Record<string, Bilingual>;

/** Names of areas in a title; more are counted. */
const MOST_NAMES = 3;

const FORM_NAMES: Partial<Record<KeyEntry["form"], { bar: Bilingual; line: Bilingual }>> = {
  hatched: { bar: { vi: "Cột sọc", en: "Hatched" }, line: { vi: "Sọc", en: "Hatched" } },
  hollow: { bar: { vi: "Cột rỗng", en: "Hollow" }, line: { vi: "Điểm rỗng", en: "Hollow" } },
  "hollow-dot": { bar: { vi: "Điểm rỗng", en: "Hollow dot" }, line: { vi: "Điểm rỗng", en: "Hollow dot" } },
};

/** "Tăng trưởng GRDP của Đồng Tháp"; where several provinces are drawn, their names after a colon. */
export function chartTitle({ kind, data, chosen, query, ladder, time }: SelectedChart, locale: Locale): string {
  if (query.comparison !== null) return comparisonTitle({ kind, data, chosen, query, time }, locale);
  const name = data.indicator.shortName[locale];
  if (ladder !== null)
    return locale === "vi" ? `${name} năm ${ladder.period}: các lần công bố` : `${name} ${ladder.period}: how it changed`;
  if ((kind === "ranking" || kind === "multiples") && query.areas.length === 0) return `${name} ${PICTURE_WORDS.byArea[locale]}`;
  const areas = query.areas.length > 0 ? query.areas : data.areas.filter(({ id }) => chosen.includes(id));
  const first = areas[0];
  if (first === undefined || areas.every((area) => data.site.areas.includes(area.id) && areas.length > 1))
    return ofPlace(name, siteName(data, locale), locale);
  if (areas.every((area) => isSameProvince(first, area)) && areas.length > 1)
    return ofPlace(name, areaLabel(first, locale, "short"), locale);
  const names = areas.slice(0, MOST_NAMES).map((area) => areaLabel(area, locale, "short"));
  const more = areas.length - names.length;
  if (areas.length === 1) return ofPlace(name, names[0] as string, locale);
  return `${name}: ${[...names, ...(more > 0 ? [`${more} ${PICTURE_WORDS.otherAreas[locale]}`] : [])].join(", ")}`;
}

/** "Tăng trưởng GRDP: Đồng Tháp và các nơi khác"; a ranking by its year; several indicators by the area they are of. */
function comparisonTitle({ kind, data, chosen, time }: Omit<SelectedChart, "ladder">, locale: Locale): string {
  const { panels = [], areas, indicator } = data;
  const own = lineageName(chosen, areas, locale);
  if (panels.length > 1) return `${own}: ${panels.map((panel) => panel.indicator.shortName[locale]).join(", ")}`;
  const name = indicator.shortName[locale];
  const year = time?.kind === "range" && time.from === time.to ? time.from : null;
  if (kind === "ranking") return `${name} ${PICTURE_WORDS.byArea[locale]}${year === null ? "" : `, ${year}`}`;
  const isAlone = areas.every(({ id }) => lineageName([id], areas, locale) === own);
  return isAlone ? ofPlace(name, own, locale) : `${name}: ${own} ${PICTURE_WORDS.andOthers[locale]}`;
}

/** How to read the chart, in a line: what it counts and what its forms mean. "%. Vạch: kế hoạch. Cột sọc: ước tính". */
export function readingHelp({ unitText, key, layout }: Pick<ChartModel, "unitText" | "key" | "layout">, locale: Locale): string {
  const hasTargets = key.some(({ form }) => form.startsWith("target"));
  const form = layout === "lines" || layout === "panels" ? "line" : "bar";
  const forms = key.flatMap((entry) => {
    const name = FORM_NAMES[entry.form];
    return name ? [`${name[form][locale]}: ${entry.text}`] : [];
  });
  const unit = unitText.charAt(0).toLocaleUpperCase(locale) + unitText.slice(1);
  return [...(unit === "" ? [] : [unit]), ...(hasTargets ? [PICTURE_WORDS.target[locale]] : []), ...forms].join(". ");
}

/** The line under the title of a picture: its unit and its years. The key explains the forms. "Đơn vị: %. 2011–2025". */
export function pictureHelp({ unitText, points }: Pick<ChartModel, "unitText" | "points">, locale: Locale): string {
  const years = points.map(({ period }) => period).sort();
  const [first, last] = [years[0], years.at(-1)];
  const span = first === undefined ? "" : first === last ? first : `${first}–${last}`;
  return [unitText === "" ? "" : `${PICTURE_WORDS.unit[locale]}: ${unitText}`, span].filter((part) => part !== "").join(". ");
}

/** Who publishes the drawn figures, the newest first: up to three by name, else the first "và các nguồn khác". */
export function producersOf({ data: { series: own, panels, reports = [] }, ladder }: Pick<SelectedChart, "data" | "ladder">): string[] {
  const series = panels?.flatMap((panel) => panel.series) ?? own;
  const used = series
    .flatMap(({ points }) => points)
    .flatMap(({ period, actual, target }) => [
      { period, report: actual?.report, rank: 0 },
      { period, report: target?.report, rank: 1 },
    ])
    .sort((one, other) => one.rank - other.rank || (one.period < other.period ? 1 : -1));
  const ids = ladder === null ? used.map(({ report }) => report) : ladder.steps.map(({ report }) => report).reverse();
  const byId = new Map(reports.map(({ id, publisher }) => [id, publisher]));
  return [...new Set(ids.flatMap((id) => (id === undefined ? [] : (byId.get(id) ?? []))))];
}

/** "Nguồn: Báo Đầu tư, VietBao.vn." */
export function sourceLine(producers: readonly string[], locale: Locale): string {
  const { source, otherSources, and } = PICTURE_WORDS;
  if (producers.length === 0) return "";
  const names = producers.length > 3 ? `${producers[0]} ${and[locale]} ${otherSources[locale]}` : producers.join(", ");
  return `${source[locale]}: ${names}`;
}

function ofPlace(name: string, place: string, locale: Locale): string {
  return locale === "vi" ? `${name} của ${place}` : `${name}, ${place}`;
}

function siteName({ site }: Pick<SeriesData, "site">, locale: Locale): string {
  return site.province[locale].replaceAll(" ", "\u00a0");
}
