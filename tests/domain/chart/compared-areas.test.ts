import { describe, expect, test } from "vitest";
import { areasOfGroup, areasToCompare, chosenLineages, lineageName, otherLineages } from "#domain/chart/compared-areas.ts";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";

const { areas, site } = loadCatalogue(".");
const known = ["dong-thap-2025", "dong-thap", "tien-giang", "viet-nam"];
const choice = { areas, known, own: site.areas };

describe("the areas of a comparison", () => {
  test.each([
    [null, [["dong-thap-2025", "dong-thap"], ["viet-nam"]]],
    [["dong-thap"], [["dong-thap-2025", "dong-thap"]]],
    [
      ["tien-giang", "dong-thap-2025", "dong-thap"],
      [["tien-giang"], ["dong-thap-2025", "dong-thap"]],
    ],
    [["nowhere"], [["nowhere"]]],
  ])("asked as %j are coloured as %j", (asked, lineages) => {
    expect(chosenLineages(asked, choice)).toEqual(lineages);
  });

  test("in grey are those of the group, as far as they have figures", () => {
    const chosen = [["dong-thap-2025", "dong-thap"]];
    expect(areasToCompare(chosen, "all", choice)).toEqual(["dong-thap-2025", "dong-thap", "tien-giang", "viet-nam"]);
    expect(areasToCompare(chosen, "present", choice)).toEqual(["dong-thap-2025", "dong-thap", "viet-nam"]);
    expect(areasToCompare(chosen, "none", choice)).toEqual(["dong-thap-2025", "dong-thap"]);
    expect(areasToCompare([["an-giang-2025", "an-giang"]], "none", choice)).toEqual(["an-giang-2025"]);
  });

  test("of the present and the former provinces are told apart by the merger", () => {
    expect(areasOfGroup("present", areas)).not.toContain("tien-giang");
    expect(areasOfGroup("former", areas)).toContain("tien-giang");
    expect(areasOfGroup("former", areas)).not.toContain("dong-thap-2025");
  });

  test("are named without dates, and offered once through their merger", () => {
    expect(lineageName(["dong-thap-2025", "dong-thap"], areas, "vi")).toBe("Đồng\u00a0Tháp");
    expect(otherLineages([["viet-nam"]], choice)).toEqual([["dong-thap-2025", "dong-thap"], ["tien-giang"]]);
  });
});
