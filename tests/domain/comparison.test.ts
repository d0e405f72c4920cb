import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ComparisonInput,
  comparableYears,
  compareAreas,
  describeComparison,
  describeMerger,
  describeMissing,
} from "#domain/comparison.ts";
import type { Statement } from "#domain/observation.ts";
import { buildSeries } from "#domain/series.ts";
import { anActual, anArea, anIndicator, PERCENT } from "./builders.ts";
import { catalogue, foundingData } from "./chart/founding.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const SITE_AREAS = ["dong-thap-2025", "dong-thap"];

function founding(indicatorId: string, period: string, basis?: string): ComparisonInput {
  const data = foundingData(indicatorId, basis === undefined ? {} : { basis });
  const indicator = catalogue.indicatorsById.get(indicatorId);
  if (!indicator) throw new Error(`no indicator ${indicatorId}`);
  // The old Tây Ninh is in the catalogue as a predecessor alone; no report of the dataset is about it.
  const areas = catalogue.areas.filter(({ id }) => id !== "tay-ninh");
  return { indicator, unit: data.unit, areas, series: data.series, own: SITE_AREAS, period };
}

describe("comparing areas on the founding dataset", () => {
  test("places GRDP growth of 2023 among the provinces with a figure", () => {
    const comparison = compareAreas(founding("grdp-growth", "2023"));
    expect(comparison.own?.area.id).toBe("dong-thap");
    expect(comparison.place).toEqual({ place: 8, of: 9, isShared: false });
    expect(comparison.wider.map(({ area }) => area.id)).toEqual(["mekong-delta", "viet-nam"]);
    expect(comparison.missing.map(({ id }) => id)).toEqual(["long-an", "ben-tre", "soc-trang", "bac-lieu"]);
  });

  test("says so in both languages, and which figures are estimates", () => {
    const input = founding("grdp-growth", "2023");
    const { vi, en } = describeComparison(compareAreas(input), input);
    expect(plain(vi)).toBe(
      "Năm 2023, tăng trưởng GRDP của Đồng Tháp cũ đạt 5,61%, cao thứ 8 trong 9 tỉnh, thành có số. Trong đó 3 số là ước tính hoặc sơ bộ. Cùng năm: thấp hơn Đồng bằng sông Cửu Long (6,37%), cao hơn Việt Nam (ước 5,05%).",
    );
    expect(plain(en)).toBe(
      "In 2023, GRDP growth of the former Đồng Tháp stood at 5.61%, 8th highest of the 9 provinces and cities with a figure. 3 of these figures are estimates or preliminary. In the same year: below the Mekong Delta (6.37%), above Viet Nam (an estimated 5.05%).",
    );
  });

  test("names the provinces without a figure and does not put them last", () => {
    expect(plain(describeMissing(compareAreas(founding("grdp-growth", "2023"))).vi)).toBe(
      "Chưa tìm thấy báo cáo nêu số năm 2023 của Long An, Bến Tre, Sóc Trăng và Bạc Liêu. Các nơi này để ngoài so sánh, không phải xếp cuối.",
    );
  });

  test("holds the merged province against merged provinces only", () => {
    const { own, provinces } = compareAreas(founding("grdp-growth", "2025"));
    expect(own?.area.id).toBe("dong-thap-2025");
    expect(provinces.every(({ area }) => area.validTo === null)).toBe(true);
  });

  test("does not hold an amount of a province against that of the country", () => {
    expect(compareAreas(founding("exports", "2023")).wider).toEqual([]);
  });

  test("offers only years in which there is something to compare with", () => {
    const years = comparableYears(founding("grdp-growth", "2023"));
    expect(years[0]).toBe("2025");
    for (const period of years) {
      const { own, provinces, wider } = compareAreas(founding("grdp-growth", period));
      expect(own).not.toBeNull();
      expect(provinces.length + wider.length).toBeGreaterThan(1);
    }
  });
});

describe("the rules of a comparison", () => {
  test("equal figures share a place", () => {
    const input = synthetic({ own: 6, a: 6, b: 7 });
    expect(compareAreas(input).place).toEqual({ place: 2, of: 3, isShared: true });
    expect(plain(describeComparison(compareAreas(input), input).vi)).toContain(", cao thứ 2 (đồng hạng) trong 3 tỉnh, thành có số.");
    expect(describeComparison(compareAreas(input), input).en).toContain(", joint 2nd highest of the 3 provinces");
  });

  test("the least is called the lowest, the greatest the highest", () => {
    const low = synthetic({ own: 1, a: 6, b: 7 });
    const high = synthetic({ own: 9, a: 6, b: 7 });
    expect(describeComparison(compareAreas(low), low).vi).toContain("thấp nhất trong 3");
    expect(describeComparison(compareAreas(high), high).en).toContain("the highest of the 3");
  });

  test("of ranks the first place comes first", () => {
    const input = synthetic({ own: 5, a: 9, b: 2 }, { kind: "rank", unit: "rank" });
    expect(compareAreas(input).provinces.map(({ point }) => point.actual.value)).toEqual([2, 5, 9]);
    expect(compareAreas(input).place?.place).toBe(2);
  });

  test("a figure on another basis is left out", () => {
    const input = synthetic({ own: 5, a: 9 });
    const [own, other] = input.series;
    if (!own || !other) throw new Error("two series");
    expect(compareAreas({ ...input, series: [own, { ...other, basis: "council-plan" }] }).provinces).toHaveLength(1);
  });

  test("without a figure nothing is said, and nothing is invented for the others", () => {
    const input = synthetic({ a: 9, b: 2 });
    expect(compareAreas(input).own).toBeNull();
    expect(describeComparison(compareAreas(input), input)).toEqual({ vi: "", en: "" });
    expect(compareAreas(input).missing.map(({ id }) => id)).toEqual(["own"]);
  });

  test("the merger is named with its day", () => {
    expect(plain(describeMerger("2025-07-01").en)).toContain("Since 1 July 2025");
  });

  test("the order of series never changes the outcome", () => {
    const input = synthetic({ own: 5, a: 9, b: 2, c: 5, d: 7 });
    fc.assert(
      fc.property(fc.shuffledSubarray([...input.series], { minLength: 5 }), (series) => {
        const { place, provinces, missing } = compareAreas({ ...input, series });
        expect(place).toEqual({ place: 3, of: 5, isShared: true });
        expect(provinces.map(({ point }) => point.actual.value)).toEqual([9, 7, 5, 5, 2]);
        expect(missing).toEqual([]);
      }),
    );
  });
});

/** Synthetic: one figure of 2023 for each named area; the area "own" is compared. */
function synthetic(values: Record<string, number>, given: Parameters<typeof anIndicator>[0] = {}): ComparisonInput {
  const indicator = anIndicator(given);
  const ids = [...new Set(["own", ...Object.keys(values)])];
  const areas = ids.map((id) => anArea({ id, name: { vi: `Tỉnh ${id}`, en: `Province ${id}` } }));
  const series = areas
    .filter(({ id }) => id in values)
    .map((area) => {
      const statements: Statement[] = [anActual(values[area.id] as number, "2024-01-23", { area: area.id })];
      return buildSeries({
        indicator,
        unit: PERCENT,
        area,
        basis: "",
        bases: [""],
        statements,
        decisions: [],
        predecessors: [],
        asOf: null,
        today: "2026-03-04",
      });
    });
  return { indicator, unit: PERCENT, areas, series, own: ["own"], period: "2023" };
}
