import { site } from "#client/components/site.ts";
import type { Area } from "#domain/catalogue.ts";
import { plainName } from "#domain/chart/chart-words.ts";
import { isSameProvince } from "#domain/chart/lineage.ts";
import type { IndicatorResource } from "#domain/resources/indicator.ts";
import type { Locale } from "#domain/text.ts";

/** Which areas are grey. */
export type Group = "all" | "former" | "present" | "none";

interface Known {
  areas: readonly Area[];
  indicator: Pick<IndicatorResource, "areas">;
}

/** The areas in colour, each with the same province before or after its merger. Without a choice: the province of the site, and the country. */
export function chosenLineages(asked: string | undefined, { areas, indicator }: Known): string[][] {
  const country = areas.find(({ id, level }) => level === "country" && indicator.areas.some((one) => one.id === id));
  const ids = asked?.split(",") ?? [...site.areas.slice(0, 1), ...(country ? [country.id] : [])];
  const lineages = ids.map((id) => lineageOf(id, areas));
  return lineages.filter((lineage, index) => lineages.findIndex(([head]) => lineage.includes(head as string)) === index);
}

/** An area with the one it continues under the same name, newest first; an unknown id stays alone, for the API to refuse. */
export function lineageOf(id: string, areas: readonly Area[]): string[] {
  const own = areas.find((area) => area.id === id);
  if (own === undefined) return [id];
  return areas
    .filter((area) => isSameProvince(own, area))
    .sort((one, other) => ((one.validFrom ?? "") < (other.validFrom ?? "") ? 1 : -1))
    .map((area) => area.id);
}

/** Ids of the series to read: the coloured areas first, then the grey ones. Areas without figures of the indicator are not asked for. */
export function areasToRead({ chosen, group, areas, indicator }: Known & { chosen: readonly string[][]; group: Group }): string[] {
  const hasFigures = (id: string) => indicator.areas.some((one) => one.id === id) || !areas.some((area) => area.id === id);
  const grey = areas.filter((area) => isInGroup(area, group)).map(({ id }) => id);
  const ids = [...new Set([...chosen.flat(), ...grey])].filter(hasFigures);
  return ids.length > 0 ? ids : (chosen[0] ?? []).slice(0, 1);
}

/** Name of a lineage, without dates. */
export function lineageName([head]: readonly string[], areas: readonly Area[], locale: Locale): string {
  const area = areas.find(({ id }) => id === head);
  return area ? plainName(area, locale) : (head ?? "");
}

/** What could be coloured besides: one entry a province through its merger, those with figures. */
export function otherLineages(chosen: readonly string[][], { areas, indicator }: Known): string[][] {
  const taken = new Set(chosen.flat());
  const lineages: string[][] = [];
  for (const { id } of indicator.areas) {
    if (taken.has(id)) continue;
    const lineage = lineageOf(id, areas);
    for (const member of lineage) taken.add(member);
    lineages.push(lineage);
  }
  return lineages;
}

function isInGroup({ level, validTo }: Area, group: Group): boolean {
  if (group === "none") return false;
  if (group === "all" || level !== "province") return true;
  return group === "former" ? validTo !== null : validTo === null;
}
