import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesOf, ROW_PX, rowWindow } from "#client/pages/query/row-window.ts";

test.each([
  [1000, 0, 0, 16],
  [1000, 360, 10, 26],
  [1000, 100_000, 985, 1000],
  [5, 0, 0, 5],
])("of %i rows scrolled by %i px the rows %i to %i are shown", (count, scrollTopPx, from, to) => {
  expect(rowWindow(count, { scrollTopPx, viewPx: 15 * ROW_PX })).toMatchObject({ from, to });
});

test("the first row and the last can be reached, however long the list, and the list stays within what a browser can draw", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 100, max: 1200 }), (count, viewPx) => {
      const { heightPx } = rowWindow(count, { scrollTopPx: 0, viewPx });
      expect(heightPx).toBeLessThanOrEqual(8_000_000);
      expect(rowWindow(count, { scrollTopPx: 0, viewPx }).from).toBe(0);
      expect(rowWindow(count, { scrollTopPx: Math.max(0, heightPx - viewPx), viewPx }).to).toBe(count);
    }),
  );
});

test("every row in sight lies in a piece that is fetched", () => {
  expect(piecesOf({ from: 95, to: 111 }, 100)).toEqual([0, 1]);
  expect(piecesOf({ from: 100, to: 116 }, 100)).toEqual([1]);
  expect(piecesOf({ from: 0, to: 0 }, 100)).toEqual([0]);
});
