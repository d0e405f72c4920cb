import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAGE_SOURCES } from "#client/page-sources.ts";

test("every route has the file it imports among the sources, by which the build knows its modules", () => {
  const text = readFileSync("client/routes.tsx", "utf8");
  const imported = [...text.matchAll(/path: "([^"]+)",\s*page: async \(\) => \(await import\("\.\/([^"]+)"\)/g)];
  expect(imported.length).toBeGreaterThan(15);
  expect(PAGE_SOURCES).toEqual(Object.fromEntries(imported.map(([, path, file]) => [path, `client/${file}`])));
  expect(Object.values(PAGE_SOURCES).filter((file) => !existsSync(file))).toEqual([]);
});
