import { z } from "zod";
import { Day } from "#domain/day.ts";
import { ReleaseChange } from "#domain/resources/release.ts";
import { listChanges } from "#server/snapshot/list-changes.ts";
import { type View, viewOf } from "#server/snapshot/view.ts";
import { findAll, findArea, findIndicator } from "../find.ts";
import { Failure } from "../http/failure.ts";
import { area, indicator } from "../http/parameters.ts";
import { createPause } from "../http/pause.ts";
import { defineListing } from "../http/resource.ts";
import type { RouteInput } from "../http/route.ts";

const side = z.union([
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
  Day,
]);
const WORDS = "The number of a release, or a day (YYYY-MM-DD) at whose end the newest release is looked at.";

/** What differs between two releases, or between what the public knew on two days. */
export const differenceList = defineListing({
  path: "/api/v1/changes",
  summary: "Difference of two releases or days",
  description:
    "Figure by figure, from the older to the newer: added, revised, corrected, withdrawn. `from` and `to` are each a release or a day.",
  query: z.object({
    from: side.optional().meta({ description: WORDS, example: "2024-01-01" }),
    to: side.optional().meta({ description: `${WORDS} Without it today.`, example: "2024-12-31" }),
    indicator,
    area,
    kind: ReleaseChange.shape.kind.optional().meta({ description: "Only changes of this kind; meta.count is how many there are." }),
  }),
  item: ReleaseChange,
  select: async (input) => {
    const { view, query } = input;
    if (query.from === undefined)
      throw new Failure("invalid-parameter", "from: give the release or the day to compare from, e.g. from=2024-01-01.", {
        errors: [{ detail: "Give a release or a day.", parameter: "from" }],
      });
    const [before, now] = [await sideOf(input, query.from, "from"), query.to === undefined ? view : await sideOf(input, query.to, "to")];
    const changes = await listChanges(now, before, {
      indicators: findAll(view, findIndicator, query.indicator),
      areas: findAll(view, findArea, query.area),
      pause: createPause(),
    });
    const count = query.kind === undefined ? changes.count : changes.counts[query.kind];
    return { count, slice: (from: number, to: number) => changes.slice(from, to, query.kind) };
  },
});

async function sideOf(
  { view, viewAt }: Pick<RouteInput<unknown, unknown>, "view" | "viewAt">,
  given: number | string,
  parameter: string,
): Promise<View> {
  if (typeof given === "number") return viewAt(given);
  if (given > view.today)
    throw new Failure("as-of-in-future", `${parameter} ${given} is later than today, ${view.today}.`, {
      errors: [{ detail: `Give a day up to ${view.today}.`, parameter }],
    });
  return viewOf(view.snapshot, { asOf: given, today: view.today });
}
