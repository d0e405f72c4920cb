import { describe, expect, test } from "vitest";
import { formatSearch, localeOf, localPath, parseSearch, siteAddress, withoutLocale } from "#client/components/address.ts";

describe("the language of an address", () => {
  test.each([
    ["/", "vi", "/"],
    ["/en", "en", "/"],
    ["/en/reports", "en", "/reports"],
    ["/english", "vi", "/english"],
    ["/reports/en", "vi", "/reports/en"],
  ])("%s is %s and means %s", (pathname, locale, bare) => {
    expect(localeOf(pathname)).toBe(locale);
    expect(withoutLocale(pathname)).toBe(bare);
  });

  test.each([
    ["/", "vi", "/"],
    ["/", "en", "/en"],
    ["/data", "en", "/en/data"],
  ] as const)("%s in %s is %s", (path, locale, written) => {
    expect(localPath(path, locale)).toBe(written);
  });
});

describe("the address of a view", () => {
  test("puts the parameters before the fragment and leaves out what is undefined", () => {
    expect(siteAddress("/data#cite", "en", { asOf: "2024-01-25", basis: undefined })).toBe("/en/data?asOf=2024-01-25#cite");
  });

  test("keeps commas and dots readable and encodes the rest", () => {
    expect(formatSearch({ area: "dong-thap,tien-giang", time: "2015..2025", q: "thu ngân sách" })).toBe(
      "?area=dong-thap,tien-giang&time=2015..2025&q=thu%20ng%C3%A2n%20s%C3%A1ch",
    );
  });

  test("reads what it wrote", () => {
    const search = { area: "a,b", q: "50% & hơn + #1", asOf: "2024-01-25" };
    expect(parseSearch(formatSearch(search))).toEqual(search);
  });

  test("keeps empty and repeated parameters, so that a strict schema can refuse them", () => {
    expect(parseSearch("?asOf=&area=a&area=b")).toEqual({ asOf: "", area: ["a", "b"] });
  });

  test("is not confused by names every object has", () => {
    expect(parseSearch("?constructor=1&__proto__=2").constructor).toBe("1");
  });
});
