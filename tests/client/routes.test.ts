import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every route names the file it imports, by which the build knows its modules", () => {
  const text = readFileSync("client/routes.tsx", "utf8");
  const sources = [...text.matchAll(/source: "client\/([^"]+)"/g)].map(([, file]) => file ?? "");
  const imported = [...text.matchAll(/import\("\.\/([^"]+)"\)/g)].map(([, file]) => file ?? "");
  expect(sources.length).toBeGreaterThan(15);
  expect(sources).toEqual(imported);
  expect(sources.filter((file) => !existsSync(`client/${file}`))).toEqual([]);
});
