import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutText, findPhrase } from "#client/desk/review/text-segments.ts";

const TEXT = "GRDP ước đạt 7,8%, thu ngân sách 26.412 tỷ đồng.";
const WHOLE = [{ start: 0, end: TEXT.length, locator: "para. 1", cells: [] }];

function mark(item: number, phrase: string) {
  const start = TEXT.indexOf(phrase);
  return { item, evidence: { start, end: start + phrase.length, text: phrase } };
}

function runs(items: ReturnType<typeof mark>[]): [string, number[], number[]][] {
  return cutText({ pieces: WHOLE, items }).flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.map((run): [string, number[], number[]] => [TEXT.slice(run.start, run.end), run.items, run.ending])),
  );
}

describe("cutting a text at its phrases", () => {
  test("leaves a paragraph without phrases in one run", () => {
    expect(runs([])).toEqual([[TEXT, [], []]]);
  });

  test("gives each phrase a run, and its number to the run it ends with", () => {
    expect(runs([mark(1, "GRDP ước đạt 7,8%"), mark(2, "thu ngân sách 26.412 tỷ đồng")])).toEqual([
      ["GRDP ước đạt 7,8%", [1], [1]],
      [", ", [], []],
      ["thu ngân sách 26.412 tỷ đồng", [2], [2]],
      [".", [], []],
    ]);
  });

  test("means the shorter one where phrases overlap", () => {
    expect(runs([mark(1, "GRDP ước đạt 7,8%, thu ngân sách 26.412 tỷ đồng"), mark(2, "7,8%")])).toEqual([
      ["GRDP ước đạt ", [1], []],
      ["7,8%", [2, 1], [2]],
      [", thu ngân sách 26.412 tỷ đồng", [1], [1]],
      [".", [], []],
    ]);
  });

  test("keeps the cells of a row apart", () => {
    const [row] = cutText({ pieces: [{ start: 0, end: 10, locator: "table 1, row 2", cells: [0, 5] }], items: [] });
    expect(row?.isRow).toBe(true);
    expect(row?.cells).toEqual([[{ start: 0, end: 5, items: [], ending: [] }], [{ start: 5, end: 10, items: [], ending: [] }]]);
  });

  test("marks in every piece what reaches into it, however phrases lie across the pieces", () => {
    const place = fc.tuple(fc.nat(60), fc.nat(60)).filter(([one, other]) => one < other);
    const cuts = fc
      .uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 6 })
      .map((inner) => [0, ...inner.toSorted((a, b) => a - b), 60]);
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), cuts, (places, ends) => {
        const items = places.map(([start, end], index) => ({ item: index + 1, evidence: { start, end, text: "" } }));
        const pieces = ends.slice(1).map((end, index) => ({ start: ends[index] ?? 0, end, locator: "", cells: [] }));
        for (const { start, end, items: found } of cutText({ pieces, items }).flatMap(({ cells }) => cells.flat())) {
          const reaching = items.filter(({ evidence }) => evidence.start < end && evidence.end > start).map(({ item }) => item);
          expect(found.toSorted((a, b) => a - b)).toEqual(reaching);
        }
      }),
    );
  });

  test("loses no letter, whatever is marked", () => {
    const place = fc.tuple(fc.nat(TEXT.length - 1), fc.nat(TEXT.length - 1)).filter(([one, other]) => one < other);
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const items = places.map(([start, end], index) => ({ item: index + 1, evidence: { start, end, text: TEXT.slice(start, end) } }));
        expect(
          runs(items)
            .map(([words]) => words)
            .join(""),
        ).toBe(TEXT);
        expect(
          runs(items)
            .flatMap(([, , ending]) => ending)
            .sort(),
        ).toEqual(items.map(({ item }) => item).sort());
      }),
    );
  });
});

describe("finding words that somebody typed", () => {
  test.each([
    ["thu ngân sách", 0, "thu ngân sách"],
    ["thu  ngân\nsách", 0, "thu ngân sách"],
    ["7,8%", 0, "7,8%"],
    ["không có", 0, null],
    ["   ", 0, null],
  ])("%j", (phrase, after, expected) => {
    const found = findPhrase(TEXT, phrase, after);
    expect(found && TEXT.slice(found.start, found.end)).toBe(expected);
  });

  test("takes the next one, and the first again behind the last", () => {
    expect(findPhrase("a 5 b 5", "5", 3)).toEqual({ start: 6, end: 7 });
    expect(findPhrase("a 5 b 5", "5", 7)).toEqual({ start: 2, end: 3 });
  });
});
