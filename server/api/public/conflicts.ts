import { z } from "zod";
import { ConflictResource } from "#domain/resources/conflict.ts";
import { selectConflicts } from "#server/snapshot/select-conflicts.ts";
import { findAll, findArea, findIndicator } from "../find.ts";
import { area, asOf, indicator, release } from "../http/parameters.ts";
import { createPause } from "../http/pause.ts";
import { defineListing } from "../http/resource.ts";

export const conflictList = defineListing({
  path: "/api/v1/conflicts",
  summary: "Conflicts",
  description:
    "Figures on which reports disagree: the one that is drawn, its rivals with the reason each is not drawn, and the editor's decision.",
  query: z.object({ indicator, area, asOf, release }),
  item: ConflictResource,
  select: async ({ view, query }) => {
    const wanted = findAll(view, findIndicator, query.indicator);
    const areas = findAll(view, findArea, query.area);
    const [pause, conflicts] = [createPause(), [] as ConflictResource[]];
    for (const { id } of view.snapshot.catalogue.indicators) {
      if (wanted?.includes(id) === false) continue;
      conflicts.push(...selectConflicts(view, { indicators: [id], areas }));
      await pause();
    }
    return conflicts;
  },
});
