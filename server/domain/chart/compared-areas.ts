import { z } from "zod";
import type { Area } from "../catalogue.ts";
import type { Locale, Slug } from "../text.ts";
import { plainName } from "./chart-words.ts";
import { isSameProvince } from "./lineage.ts";

/** Which areas stand in grey beside the chosen ones: all, the provinces of before or after the merger with region and country, or none. */
export const Group = z.enum(["all", "former", "present", "none"]);
export type Group = z.infer<typeof Group>;

/** What a comparison chooses from: the areas of the catalogue, and the ids of those that have figures of the indicator. */
export interface Comparable {
  areas: readonly Area[];
  known: readonly Slug[];
  /** Areas the site is for, the present province first. */
  own: readonly Slug[];
}

/** The areas in colour, each with the same province before or after its merger. Without a choice: the province of the site, and the country. */
export function chosenLineages(asked: readonly string[] | null, { areas, known, own }: Comparable): string[][] {
  const country = areas.find(({ id, level }) => level === "country" && known.includes(id));
  const ids = asked ?? [...own.slice(0, 1), ...(country ? [country.id] : [])];
  const lineages = ids.map((id) => throughMerger(id, areas));
  return lineages.filter((lineage, index) => lineages.findIndex(([head]) => lineage.includes(head as string)) === index);
}

/** An area with the one it continues under the same name, newest first; an unknown id stays alone, for the API to refuse. */
export function throughMerger(id: string, areas: readonly Area[]): string[] {
  const own = areas.find((area) => area.id === id);
  if (own === undefined) return [id];
  return areas
    .filter((area) => isSameProvince(own, area))
    .sort((one, other) => ((one.validFrom ?? "") < (other.validFrom ?? "") ? 1 : -1))
    .map((area) => area.id);
}

/** Ids of the series to read: the coloured areas first, then the grey ones. Areas without figures of the indicator are left out. */
export function areasToCompare(chosen: readonly string[][], group: Group, { areas, known }: Omit<Comparable, "own">): string[] {
  const hasFigures = (id: string) => known.includes(id) || !areas.some((area) => area.id === id);
  const ids = [...new Set([...chosen.flat(), ...areasOfGroup(group, areas)])].filter(hasFigures);
  return ids.length > 0 ? ids : (chosen[0] ?? []).slice(0, 1);
}

/** Ids of the areas of a group, in the order of the catalogue. */
export function areasOfGroup(group: Group, areas: readonly Area[]): string[] {
  return areas.filter((area) => isInGroup(area, group)).map(({ id }) => id);
}

/** Name of a lineage, without dates. */
export function lineageName([head]: readonly string[], areas: readonly Area[], locale: Locale): string {
  const area = areas.find(({ id }) => id === head);
  return area ? plainName(area, locale) : (head ?? "");
}

/** What could be coloured besides: one entry a province through its merger, those with figures. */
export function otherLineages(chosen: readonly string[][], { areas, known }: Omit<Comparable, "own">): string[][] {
  const taken = new Set(chosen.flat());
  const lineages: string[][] = [];
  for (const id of known) {
    if (taken.has(id)) continue;
    const lineage = throughMerger(id, areas);
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
