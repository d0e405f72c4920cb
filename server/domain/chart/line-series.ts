import type { Area } from "../catalogue.ts";
import type { Actual, Point, SeriesResource } from "../resources/series.ts";
import type { ColorRole } from "./chart-model.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { plainName } from "./chart-words.ts";
import { isSameProvince } from "./lineage.ts";
import type { Slot } from "./timeline.ts";

/** A year with an actual. */
export interface FigureSlot extends Slot {
  point: Point & { actual: Actual };
}

/** How a series stands out: the first chosen, the second, others that were chosen too, a region or the country to compare with, and all the rest. */
export type SeriesRank = "first" | "second" | "chosen" | "region" | "other";

/** One line: a province through its merger, a region, a country. The areas are in order of time. */
export interface LineSeries {
  /** The newest area's id. */
  id: string;
  name: string;
  areas: Area[];
  rank: SeriesRank;
  figures: FigureSlot[];
}

/** Form of a series by its rank ("look.md", section 4). */
export const SERIES_FORMS: Record<SeriesRank, { role: ColorRole; widthPx: number; dash: readonly number[] | null; r: number }> = {
  first: { role: "lotus", widthPx: 3, dash: null, r: 4 },
  second: { role: "teal", widthPx: 2, dash: null, r: 2.6 },
  chosen: { role: "ink-2", widthPx: 1.5, dash: null, r: 2.6 },
  region: { role: "ink-2", widthPx: 1.5, dash: [1, 4], r: 2 },
  other: { role: "past", widthPx: 1.25, dash: null, r: 2 },
};

const ORDER: SeriesRank[] = ["first", "second", "chosen", "region", "other"];

/**
 * The lines of a chart: chosen ones first, then regions, then the others as the data has them. Amounts of a country or a region would press the
 * provinces flat, so they are left out unless they were chosen.
 */
export function lineSeriesOf(
  spec: Pick<ChartSpec, "chosen" | "locale" | "from" | "to">,
  data: SeriesData,
): { drawn: LineSeries[]; leftOut: LineSeries[] } {
  const groups = groupByProvince(data).filter((members) => members.some(({ area }) => figuresOf(area, data.series, spec).length > 0));
  const chosen = chosenGroups(groups, spec.chosen.length > 0 ? spec.chosen : data.site.areas);
  const all = groups.map((members) => seriesOf(members, { rank: rankOf(members, chosen), spec }));
  const isTooLarge = ({ areas, rank }: LineSeries) =>
    (data.indicator.kind === "flow" || data.indicator.kind === "stock") &&
    (rank === "region" || rank === "other") &&
    areas.some(({ level }) => level !== "province");
  const sorted = all.sort(
    (one, other) => ORDER.indexOf(one.rank) - ORDER.indexOf(other.rank) || chosen.indexOf(one.id) - chosen.indexOf(other.id),
  );
  return { drawn: sorted.filter((one) => !isTooLarge(one)), leftOut: sorted.filter(isTooLarge) };
}

interface Member {
  area: Area;
  series: SeriesResource;
}

function groupByProvince({ series, areas }: SeriesData): Member[][] {
  const groups: Member[][] = [];
  for (const one of series) {
    const area = areas.find(({ id }) => id === one.area);
    if (area === undefined) continue;
    const group = groups.find((members) => members.some((member) => isSameProvince(member.area, area)));
    if (group) group.push({ area, series: one });
    else groups.push([{ area, series: one }]);
  }
  return groups.map((members) => members.sort((one, other) => ((one.area.validFrom ?? "") < (other.area.validFrom ?? "") ? -1 : 1)));
}

/** Ids of the chosen series, in the order of choice; the first of all where none of the chosen has figures. */
function chosenGroups(groups: readonly Member[][], chosen: readonly string[]): string[] {
  const ids = chosen.flatMap((id) => {
    const group = groups.find((members) => members.some(({ area }) => area.id === id));
    return group ? [idOf(group)] : [];
  });
  const [first] = groups;
  return ids.length > 0 || first === undefined ? [...new Set(ids)] : [idOf(first)];
}

function rankOf(members: readonly Member[], chosen: readonly string[]): SeriesRank {
  const index = chosen.indexOf(idOf(members));
  if (index === 0) return "first";
  if (index === 1) return "second";
  if (index > 1) return "chosen";
  return members.some(({ area }) => area.level !== "province") ? "region" : "other";
}

function seriesOf(
  members: readonly Member[],
  { rank, spec }: { rank: SeriesRank; spec: Pick<ChartSpec, "locale" | "from" | "to"> },
): LineSeries {
  const areas = members.map(({ area }) => area);
  const series = members.map((member) => member.series);
  const figures = areas.flatMap((area) => figuresOf(area, series, spec)).sort((one, other) => (one.period < other.period ? -1 : 1));
  return { id: idOf(members), name: plainName(areas.at(-1) as Area, spec.locale), areas, rank, figures };
}

function figuresOf(area: Area, series: readonly SeriesResource[], { from, to }: Pick<ChartSpec, "from" | "to">): FigureSlot[] {
  const points = series.find((one) => one.area === area.id)?.points ?? [];
  return points.flatMap((point) => {
    const isShown = (from === null || point.period >= from) && (to === null || point.period <= to);
    return point.actual && isShown
      ? [{ id: `${area.id}/${point.period}`, area, period: point.period, point: { ...point, actual: point.actual } }]
      : [];
  });
}

function idOf(members: readonly Member[]): string {
  return (members.at(-1) as Member).area.id;
}
