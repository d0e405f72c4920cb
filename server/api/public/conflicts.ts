import { z } from "zod";
import { ConflictResource } from "#domain/resources/conflict.ts";
import { selectConflicts } from "#server/snapshot/select-conflicts.ts";
import { findAll, findArea, findIndicator } from "../find.ts";
import { area, asOf, indicator, release } from "../http/parameters.ts";
import { defineListing } from "../http/resource.ts";

export const conflictList = defineListing({
  path: "/api/v1/conflicts",
  summary: "Conflicts",
  description:
    "Figures on which reports disagree: the one that is drawn, its rivals with the reason each is not drawn, and the editor's decision.",
  query: z.object({ indicator, area, asOf, release }),
  item: ConflictResource,
  select: ({ view, query }) =>
    selectConflicts(view, {
      indicators: findAll(view, findIndicator, query.indicator),
      areas: findAll(view, findArea, query.area),
    }),
});
