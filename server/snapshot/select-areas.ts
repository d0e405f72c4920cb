import type { Area } from "#domain/catalogue.ts";
import type { AreaResource } from "#domain/resources/catalogue.ts";
import { isKnown } from "#domain/vintage.ts";
import { siteAreasOf, type View } from "./view.ts";

/** Every area of the catalogue with how many indicators and observations are known of it. */
export function selectAreas(view: View): AreaResource[] {
  const counts = countByArea(view);
  return view.snapshot.catalogue.areas.map((area) => areaOf(area, { counts, siteAreas: siteAreasOf(view) }));
}

interface AreaCount {
  indicators: Set<string>;
  observations: number;
}

function areaOf(area: Area, { counts, siteAreas }: { counts: Map<string, AreaCount>; siteAreas: readonly string[] }): AreaResource {
  const count = counts.get(area.id);
  return {
    ...area,
    ofSite: siteAreas.includes(area.id),
    indicators: count?.indicators.size ?? 0,
    observations: count?.observations ?? 0,
  };
}

function countByArea(view: View): Map<string, AreaCount> {
  const counts = new Map<string, AreaCount>();
  for (const statement of view.snapshot.statements()) {
    if (!isKnown(statement, view.asOf)) continue;
    const count = counts.get(statement.area) ?? { indicators: new Set(), observations: 0 };
    count.indicators.add(statement.indicator);
    count.observations++;
    counts.set(statement.area, count);
  }
  return counts;
}
