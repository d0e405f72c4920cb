import { describe, expect, test } from "vitest";
import { countsInWords } from "#client/pages/differences/counts-in-words.ts";
import { DifferencesSearch, sideName, sidesOf } from "#client/pages/differences/sides.ts";
import { differences as en } from "#client/text/en/differences.ts";
import { differences as vi } from "#client/text/vi/differences.ts";

describe("what the page of differences compares", () => {
  test.each([
    [{}, { release: 3, latestPublished: "2026-01-31" }, { from: "2", to: "3" }],
    [{}, { release: 1, latestPublished: "2026-01-31" }, { from: "2025-12-31", to: undefined }],
    [{ to: "2025-12-31" }, { release: 1, latestPublished: "2026-01-31" }, { from: "2025-12-31", to: "2025-12-31" }],
    [{ from: "1" }, { release: 3, latestPublished: "2026-01-31" }, { from: "1", to: undefined }],
    [
      { from: "1", to: "2024-12-31" },
      { release: 3, latestPublished: "2026-01-31" },
      { from: "1", to: "2024-12-31" },
    ],
  ])("%j of %j are %j", (search, newest, sides) => {
    expect(sidesOf(search, newest)).toEqual(sides);
  });

  test.each([
    ["2", "bản 2", "release 2"],
    ["2024-12-31", "31/12/2024", "31/12/2024"],
    [undefined, "hôm nay", "today"],
  ])("%s is called %s, in English %s", (side, inVietnamese, inEnglish) => {
    expect([sideName(side, vi), sideName(side, en)]).toEqual([inVietnamese, inEnglish]);
  });

  test.each([{ from: "yesterday" }, { from: "0" }, { to: "2024-1" }, { release: "1" }])("an address cannot hold %j", (search) => {
    expect(DifferencesSearch.safeParse(search).success).toBe(false);
  });
});

test("kinds of which there is nothing are left out of the counts", () => {
  const kinds = [
    { kind: "corrected", count: 1 },
    { kind: "withdrawn", count: 0 },
    { kind: "added", count: 1200 },
  ] as const;
  expect(countsInWords(kinds, "vi", vi)).toBe("1 đính chính, 1.200 số mới");
  expect(countsInWords(kinds, "en", en)).toBe("1 corrected, 1,200 added");
  expect(countsInWords([], "vi", vi)).toBe("không có gì thay đổi");
});
