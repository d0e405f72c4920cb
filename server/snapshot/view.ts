import type { Area, Indicator } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import type { Period } from "#domain/period.ts";
import type { Meta } from "#domain/resources/envelope.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a reader looks at: one release, as its reports were known at the end of a day. */
export interface View {
  snapshot: Snapshot;
  /** Null for today, and for every day from the newest dated report on: the figures are the same. */
  asOf: Day | null;
  /** The day it is, for targets that are not due yet. */
  today: Day;
  meta: Meta;
}

/** The view of a snapshot from a day; `meta` keeps the day as it was asked. */
export function viewOf(snapshot: Snapshot, { asOf, today }: { asOf: Day | null; today: Day }): View {
  const { latestPublished } = snapshot;
  const isPast = asOf !== null && (latestPublished === null || asOf < latestPublished);
  return { snapshot, asOf: isPast ? asOf : null, today, meta: { release: snapshot.release.release, asOf, latestPublished } };
}

/** The areas this site is for: the present province first, then the one it continues. */
export function siteAreasOf({ snapshot }: Pick<View, "snapshot">): readonly string[] {
  return snapshot.catalogue.site.areas;
}

/** The area of the site a year belongs to: the province as it was at the end of that year, or null before there was one. */
export function siteAreaOfYear(view: Pick<View, "snapshot">, year: Period): string | null {
  const { areasById } = view.snapshot.catalogue;
  const covers = (area: Area | undefined) =>
    area !== undefined &&
    (area.validFrom === null || area.validFrom.slice(0, 4) <= year) &&
    (area.validTo === null || year <= area.validTo.slice(0, 4));
  return siteAreasOf(view).find((id) => covers(areasById.get(id))) ?? null;
}

/** Areas an indicator has figures for: those of the site first, then in the order of the catalogue. */
export function areasWithFigures(view: Pick<View, "snapshot">, indicator: Indicator): string[] {
  const known = new Set(view.snapshot.areasOf(indicator.id));
  const ordered = new Set([...siteAreasOf(view), ...view.snapshot.catalogue.areas.map(({ id }) => id)]);
  return [...ordered].filter((id) => known.has(id));
}
