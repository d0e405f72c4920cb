import fc from "fast-check";
import { expect, test } from "vitest";
import type { Statement } from "#domain/observation.ts";
import { ReleaseChange } from "#domain/resources/release.ts";
import { type ChangeList, listChanges } from "#server/snapshot/list-changes.ts";
import { viewOf } from "#server/snapshot/view.ts";
import { statements } from "#tests/published/downloads/arbitraries.ts";
import { syntheticView } from "#tests/published/downloads/synthetic-view.ts";

const EVERYTHING = { indicators: null, areas: null, pause: async () => undefined };
const KINDS = ReleaseChange.shape.kind.options;
const days = fc.constantFrom(null, "2022-06-30", "2023-06-30");

/** What changed from some of the statements to others of them, as known on two days. */
function compare({
  list,
  isOf,
  asOf,
}: {
  list: readonly Statement[];
  isOf: readonly number[];
  asOf: readonly (string | null)[];
}): Promise<ChangeList> {
  const side = (which: 0 | 1) => {
    const { snapshot } = syntheticView(list.filter((_, at) => isOf[at] === 2 || isOf[at] === which));
    return viewOf(snapshot, { asOf: asOf[which] ?? null, today: "2026-03-04" });
  };
  return listChanges(side(1), side(0), EVERYTHING);
}

const comparisons = statements.chain((list) =>
  fc.record({
    list: fc.constant(list),
    isOf: fc.array(fc.constantFrom(0, 1, 2), { minLength: list.length, maxLength: list.length }),
    asOf: fc.tuple(days, days),
  }),
);

test("there are as many changes of each kind as are told, and any part of them is that part", async () => {
  await fc.assert(
    fc.asyncProperty(comparisons, fc.nat(12), fc.nat(12), async (comparison, from, length) => {
      const list = await compare(comparison);
      const all = list.slice(0, list.count);
      expect(Object.fromEntries(KINDS.map((kind) => [kind, all.filter((change) => change.kind === kind).length]))).toEqual(list.counts);
      expect(all).toHaveLength(list.count);
      expect(list.slice(from, from + length)).toEqual(all.slice(from, from + length));
      for (const kind of KINDS)
        expect(list.slice(from, from + length, kind)).toEqual(all.filter((one) => one.kind === kind).slice(from, from + length));
    }),
  );
});

test("what two sides share is what they would show if they shared nothing", async () => {
  await fc.assert(
    fc.asyncProperty(comparisons, async ({ list, isOf, asOf }) => {
      const shared = await compare({ list, isOf, asOf });
      const apart = await compare({
        list: [...list, ...list.map((statement) => ({ ...statement }))],
        isOf: [...isOf.map((of) => (of === 2 ? 0 : of)), ...isOf.map((of) => (of === 2 ? 1 : 3))],
        asOf,
      });
      expect(shared.slice(0, 100)).toEqual(apart.slice(0, 100));
    }),
  );
});
