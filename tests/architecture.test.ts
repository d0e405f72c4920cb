import { readdirSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { describe, expect, test } from "vitest";
import { checkImports, type SourceFile } from "./architecture/check-imports.ts";
import { checkStyle } from "./architecture/check-style.ts";
import { readImports } from "./architecture/read-imports.ts";

const SOURCES = ["server", "client"].flatMap(readSources);

describe("the source", () => {
  test("keeps to the import table", () => {
    expect(SOURCES.flatMap(checkImports).join("\n")).toBe("");
  });

  test("keeps to the rules of style that can be counted", () => {
    expect(SOURCES.flatMap(checkStyle).join("\n")).toBe("");
  });
});

describe("the import table", () => {
  test.each([
    ["server/domain/series.ts", `import { z } from "zod";`],
    ["server/domain/chart/scale.ts", `import { scaleLinear } from "d3-scale";\nimport { Day } from "../day.ts";`],
    ["server/snapshot/snapshot.ts", `import { openStore } from "#server/store/open-store.ts";`],
    ["server/desk/review/check.ts", `import { extract } from "../extraction/extract.ts";`],
    ["server/api/public/series.ts", `import { respond } from "#server/api/http/respond.ts";`],
    ["server/main.ts", `const page = await import("../dist/server/entry-server.js");`],
    ["client/api/client.ts", `import type { App } from "#server/app.ts";`],
    ["client/api/client.ts", `import { hc } from "hono/client";\nimport { type App } from "#server/app.ts";`],
    ["client/pages/overview/card.tsx", `import { formatNumber } from "#domain/number.ts";\nimport styles from "./card.module.css";`],
    ["client/charts/chart.tsx", `const painter = lazy(() => import("./recharts-painter.tsx"));`],
  ])("allows %s: %s", (path, source) => {
    expect(checkImports({ path, source })).toEqual([]);
  });

  test.each([
    ["server/domain/series.ts", `import { readFileSync } from "node:fs";`, "pure"],
    ["server/domain/series.ts", `import { scaleLinear } from "d3-scale";`, "only zod"],
    ["server/domain/series.ts", `import type { Tick } from "./chart/scale.ts";`, "only itself"],
    ["server/published/charts/svg.ts", `import { openStore } from "../../store/open-store.ts";`, "server/published may import only"],
    ["server/published/charts/svg.ts", `import type { Draft } from "#server/desk/releases/draft.ts";`, "server/published may import only"],
    ["server/desk/extraction/extract.ts", `import { Catalogue } from "#server/catalogue/catalogue.ts";`, "only server/domain"],
    ["server/api/public/series.ts", `import { session } from "#server/api/desk/session.ts";`, "server/api/public may import only"],
    ["server/api/public/series.ts", `import { Kysely } from "kysely";`, "kept in server/store"],
    ["server/app.ts", `import { renderPage } from "#client/entry-server.tsx";`, "never imports the client"],
    ["server/catalogue/site.ts", `import site from "../../site.json" with { type: "json" };`, "Read it as a file"],
    ["server/snapshot/snapshot.ts", `export { selectSeries } from "./select-series.ts";`, "Remove the re-export"],
    ["server/misc/helper.ts", "", "no row"],
    ["client/api/client.ts", `import { createApp } from "#server/app.ts";`, "import type"],
    ["client/api/client.ts", `import type { Snapshot } from "#server/snapshot/snapshot.ts";`, "client/api may import only"],
    ["client/pages/compare/page.tsx", `import { Card } from "../overview/card.tsx";`, "no page imports another page"],
    ["client/pages/compare/page.tsx", `import { LineChart } from "recharts";`, "kept in client/charts"],
    ["client/components/link.tsx", `import { routes } from "../routes.tsx";`, "client/components may import only"],
    ["client/components/link.tsx", `const page = import("#client/pages/overview/page.tsx");`, "client/components may import only"],
  ])("refuses %s: %s", (path, source, reason) => {
    expect(checkImports({ path, source })).toEqual([expect.stringContaining(reason)]);
  });
});

describe("reading imports", () => {
  test("sees statements over several lines, side effects and calls, but no comments", () => {
    const source = `
      // import { no } from "./comment.ts";
      /* import { no } from "./block.ts"; */
      import "./styles.css";
      import {
        type A,
        b,
      } from "./both.ts";
      import Default, * as all from "./all.ts";
      const later = () => import("./later.ts");
      type Later = typeof import("./type.ts");`;
    expect(readImports(source).map(({ specifier, isTypeOnly }) => `${specifier}${isTypeOnly ? " (type)" : ""}`)).toEqual([
      "./styles.css",
      "./both.ts",
      "./all.ts",
      "./later.ts",
      "./type.ts (type)",
    ]);
  });
});

describe("the rules of style", () => {
  test.each([
    ["client/app.tsx", "export default function App() {}", "default export"],
    ["server/env.ts", "const value = reply as any;", "any"],
    ["server/env.ts", "function read(rows: any[]) {}", "any"],
    ["client/components/index.ts", "", "index"],
    ["server/store/open-store.ts", "open(process.env.DATABASE_URL);", "process.env"],
    ["server/store/open-store.ts", "//\n".repeat(301), "301 lines"],
  ])("refuse in %s: %s", (path, source, reason) => {
    expect(checkStyle({ path, source })).toEqual([expect.stringContaining(reason)]);
  });

  test("let words and the one reader of the environment be", () => {
    expect(checkStyle({ path: "server/env.ts", source: `/** If any. */ const title = "at any time"; parse(process.env);` })).toEqual([]);
  });
});

function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => `${folder}/${file.replaceAll(sep, "/")}`)
    .map((path) => ({ path, source: readFileSync(path, "utf8") }));
}
