import { describe, expect, test } from "vitest";
import { type Findable, findIndicators, fold } from "#client/components/find-indicators.ts";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";

const { indicators, topics } = loadCatalogue(process.cwd());
const FINDABLE: Findable[] = indicators.map((indicator) => ({
  ...indicator,
  topic: topics.find(({ id }) => id === indicator.topic) ?? { id: "", name: { vi: "", en: "" } },
}));

describe("fold", () => {
  test.each([
    ["Giải ngân", "giai ngan"],
    ["GRDP/người", "grdp nguoi"],
    ["  ĐẦU TƯ – xã hội ", "dau tu xa hoi"],
    ["Ấ ễ ộ ỹ ơ ư", "a e o y o u"],
    ["!?", ""],
  ])("%s is %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe("search", () => {
  test.each([
    ["giai ngan", "public-investment-disbursed"],
    ["giải ngân", "public-investment-disbursed"],
    ["thu ngan sach", "budget-revenue"],
    ["THU NGÂN SÁCH", "budget-revenue"],
    ["OCOP", "ocop-products"],
    ["GRDP/người", "grdp-per-capita"],
    ["grdp nguoi", "grdp-per-capita"],
    ["ho ngheo", "poverty-rate"],
    ["dau tu cong", "public-investment-disbursed"],
    ["poverty", "poverty-rate"],
    ["grdp gr", "grdp-growth"],
  ])("%s finds %s", (typed, id) => {
    expect(findIndicators(FINDABLE, typed).map((found) => found.id)).toContain(id);
  });

  test("puts names that begin with the words first", () => {
    expect(findIndicators(FINDABLE, "thu ngân sách")[0]?.id).toBe("budget-revenue");
    expect(findIndicators(FINDABLE, "ocop 4")[0]?.shortName.vi).toBe("OCOP 4 sao");
  });

  test.each(["", "   ", "/", "zzzz"])("%j finds nothing", (typed) => {
    expect(findIndicators(FINDABLE, typed)).toEqual([]);
  });
});
