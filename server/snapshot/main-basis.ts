import { isYear } from "#domain/year.ts";
import type { Snapshot } from "./snapshot.ts";

const KNOWN = new WeakMap<Snapshot, Map<string, string>>();

/**
 * The basis that is drawn when none is asked for: the one with most years of actuals in the areas of the site; ties in the order of the
 * catalogue, no basis first.
 */
export function mainBasisOf(snapshot: Snapshot, indicator: string): string {
  const known = KNOWN.get(snapshot) ?? new Map<string, string>();
  KNOWN.set(snapshot, known);
  const found = known.get(indicator) ?? findMainBasis(snapshot, indicator);
  known.set(indicator, found);
  return found;
}

/** Every basis an indicator has figures on, in any area or in one: no basis first, then in the order of the catalogue. */
export function basesInOrder(snapshot: Snapshot, indicator: string, area?: string): string[] {
  const areas = area === undefined ? snapshot.areasOf(indicator) : [area];
  const used = new Set(areas.flatMap((id) => snapshot.basesOf(indicator, id)));
  return ["", ...snapshot.catalogue.bases.map(({ id }) => id)].filter((basis) => used.has(basis));
}

function findMainBasis(snapshot: Snapshot, indicator: string): string {
  const counted = basesInOrder(snapshot, indicator).map((basis) => ({ basis, years: countYears(snapshot, indicator, basis) }));
  return counted.reduce((best, one) => (one.years > best.years ? one : best), { basis: counted[0]?.basis ?? "", years: 0 }).basis;
}

function countYears(snapshot: Snapshot, indicator: string, basis: string): number {
  const statements = snapshot.catalogue.site.areas.flatMap((area) => snapshot.statementsOf({ indicator, area, basis }));
  return new Set(statements.filter(({ measure, period }) => measure === "actual" && isYear(period)).map(({ period }) => period)).size;
}
