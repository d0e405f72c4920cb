import type { Area } from "../catalogue.ts";
import type { SeriesResource } from "../resources/series.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { plainName } from "./chart-words.ts";

/** The series of one province through its merger: of the first chosen area, else of the site's, else of whatever there is. */
export function lineageOf(
  spec: Pick<ChartSpec, "chosen">,
  { series, areas, site }: Pick<SeriesData, "series" | "areas" | "site">,
): SeriesResource[] {
  const has = (id: string) => series.some(({ area }) => area === id);
  const head = spec.chosen.find(has) ?? site.areas.find(has) ?? series[0]?.area;
  const first = areas.find(({ id }) => id === head);
  if (first === undefined) return [];
  return series.filter(({ area }) => areas.some((other) => other.id === area && isSameProvince(first, other)));
}

/** True for an area and the one it continues under the same name: the old and the merged province of the site. */
export function isSameProvince(one: Area, other: Area): boolean {
  if (one.id === other.id) return true;
  const isHeir = one.predecessors.includes(other.id) || other.predecessors.includes(one.id);
  return isHeir && plainName(one, "vi") === plainName(other, "vi");
}
