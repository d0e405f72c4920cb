import { nearestMatch } from "#domain/nearest-match.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";
import { UsageError } from "./command.ts";

/** The area that is asked for, or the site's own that existed when a report came out; without a date the newest. Throws `UsageError`. */
export function areaOf(asked: string | undefined, published: string | null, catalogue: Catalogue): string {
  const area = asked ?? catalogue.site.areas.find((id) => isKnownAt(id, published, catalogue)) ?? catalogue.site.areas[0] ?? "";
  if (!/^[a-z0-9-]+$/.test(area)) throw new UsageError(`"${area}" is no area. ${nearestArea(area, catalogue)}`);
  return area;
}

function isKnownAt(id: string, published: string | null, { areasById }: Catalogue): boolean {
  const area = areasById.get(id);
  return area !== undefined && (published === null || ((area.validFrom ?? "") <= published && published <= (area.validTo ?? "9999")));
}

function nearestArea(area: string, { areasById }: Catalogue): string {
  const near = nearestMatch(area, new Set(areasById.keys()));
  return near === null ? "See data/catalogue/areas.json" : `Did you mean "${near}"?`;
}
