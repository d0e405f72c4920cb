import { z } from "zod";
import { Day } from "#domain/day.ts";
import { ReleaseChange } from "#domain/resources/release.ts";
import { type ChangeQuery, compareViews } from "#server/snapshot/select-changes.ts";
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
    const changes = await compareAll(now, before, {
      indicators: findAll(view, findIndicator, query.indicator),
      areas: findAll(view, findArea, query.area),
    });
    return query.kind === undefined ? changes : changes.filter(({ kind }) => kind === query.kind);
  },
});

/** The last comparison: a page asks for its changes of each kind and for its table, one after the other. */
let last: { key: unknown[]; changes: Promise<ReleaseChange[]> } | null = null;

function compareAll(now: View, before: View, query: ChangeQuery): Promise<ReleaseChange[]> {
  const key = [now.snapshot, before.snapshot, now.asOf, before.asOf, query.indicators?.join(), query.areas?.join()];
  if (last !== null && key.every((part, at) => part === last?.key[at])) return last.changes;
  last = { key, changes: compareInPieces(now, before, query) };
  return last.changes;
}

/** One indicator after the other, so that others are answered in between. */
async function compareInPieces(now: View, before: View, { indicators, areas }: ChangeQuery): Promise<ReleaseChange[]> {
  const [pause, changes] = [createPause(), [] as ReleaseChange[]];
  for (const id of indicators ?? now.snapshot.catalogue.indicators.map((one) => one.id)) {
    for (const change of compareViews(now, before, { indicators: [id], areas })) changes.push(change);
    await pause();
  }
  return changes;
}

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
