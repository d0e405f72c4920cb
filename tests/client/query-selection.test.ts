import { expect, test, vi } from "vitest";
import { apiParametersOf, endsOf, fileSearchOf, listWith, listWithout, timeOf } from "#client/pages/query/selection-of.ts";

// The build puts site.json into the client; here it stands in its place before anything is imported.
vi.hoisted(() => {
  const { readFileSync } = process.getBuiltinModule("node:fs");
  vi.stubGlobal("__SITE__", JSON.parse(readFileSync("site.json", "utf8")));
});

const YEARS = { first: "2010", last: "2025" };

test.each([
  [undefined, "2010", "2025"],
  ["2015..2020", "2015", "2020"],
  ["2015..", "2015", "2025"],
  ["..2020", "2010", "2020"],
  ["2018", "2018", "2018"],
])("the time %s runs from %s to %s, and back", (time, from, to) => {
  expect(endsOf(time, YEARS)).toEqual({ from, to });
  expect(timeOf(from, to, YEARS)).toBe(time);
});

test("files and table are of the same selection; every area is left out for files and named for the API", () => {
  expect(fileSearchOf({ indicator: "pci-rank", history: "current" })).toMatchObject({
    indicator: "pci-rank",
    area: "dong-thap-2025,dong-thap",
    history: undefined,
  });
  expect(fileSearchOf({ area: "all" }).area).toBeUndefined();
  expect(apiParametersOf({ area: "all" }, [{ id: "a" }, { id: "b" }]).area).toBe("a,b");
});

test("a list in an address grows and shrinks; an empty one is none", () => {
  expect(listWith(["a"], "b")).toBe("a,b");
  expect(listWithout(["a", "b"], "a")).toBe("b");
  expect(listWithout(["a"], "a")).toBeUndefined();
});
