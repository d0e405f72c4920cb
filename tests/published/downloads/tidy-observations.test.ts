import fc from "fast-check";
import { expect, test } from "vitest";
import { EVERYTHING } from "#server/published/downloads/selection.ts";
import { selectTidyObservations } from "#server/published/downloads/tidy-observations.ts";
import { selections, statements } from "./arbitraries.ts";
import { founding } from "./founding-view.ts";
import { syntheticView } from "./synthetic-view.ts";
import { tableOf } from "./tidy-table.ts";

const noPause = async () => undefined;

test("any part of any selection is that part of the rows of its file", async () => {
  await fc.assert(
    fc.asyncProperty(statements, selections, fc.nat(30), fc.nat(30), async (list, narrowing, from, length) => {
      const view = syntheticView(list, narrowing);
      const { count, slice } = await selectTidyObservations(view.snapshot, view.selection, noPause);
      const rows = tableOf(view);
      expect(count).toBe(rows.length);
      expect(slice(from, from + length).map(({ report, value, period }) => [report, value, period])).toEqual(
        rows.slice(from, from + length).map(({ report, value, period }) => [report, value, period]),
      );
    }),
  );
});

test("a selection is walked once for all its parts, and others get their turn meanwhile", async () => {
  let pauses = 0;
  const pause = async () => void pauses++;
  const selection = { ...EVERYTHING, history: "all" as const };
  const [one, other] = await Promise.all([
    selectTidyObservations(founding, selection, pause),
    selectTidyObservations(founding, selection, pause),
  ]);
  const walked = pauses;
  expect(walked).toBeGreaterThan(40);
  await selectTidyObservations(founding, { ...selection }, pause);
  expect([pauses, one.count, other.count]).toEqual([walked, 1093, 1093]);
  expect(one.slice(1090, 2000)).toHaveLength(3);
});
