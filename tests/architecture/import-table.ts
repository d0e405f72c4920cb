/** The import table of the design of record, as data. A folder may always import itself; what is not listed is not allowed. */
export interface Folder {
  /** A file belongs to the row with the longest path that fits; `server/main.ts` and the like are rows of their own. */
  path: string;
  /** Other rows it may import; with `/**` also the rows below. */
  mayImport: readonly string[];
  /** Files of which it may import types only. */
  mayImportTypesOf?: readonly string[];
  /** When given: the only packages it may import. Without it every package that PACKAGES does not keep elsewhere. */
  packages?: readonly string[];
  /** Runs in the browser as well, or must not touch the world: no module of Node. */
  isPure?: boolean;
}

const DOMAIN = "server/domain/**";
const CLIENT_WORDS = [DOMAIN, "client/text", "client/styles"];
const CLIENT_PARTS = [...CLIENT_WORDS, "client/api", "client/components", "client/charts"];

export const FOLDERS: readonly Folder[] = [
  { path: "server/domain", mayImport: [], packages: ["zod"], isPure: true },
  { path: "server/domain/chart", mayImport: [DOMAIN], packages: ["zod", "d3-array", "d3-scale", "d3-shape"], isPure: true },
  { path: "server/catalogue", mayImport: [DOMAIN] },
  { path: "server/store", mayImport: [DOMAIN] },
  { path: "server/desk", mayImport: [DOMAIN, "server/desk/extraction", "server/catalogue", "server/store", "server/snapshot"] },
  { path: "server/desk/extraction", mayImport: [DOMAIN], packages: ["zod"] },
  { path: "server/snapshot", mayImport: [DOMAIN, "server/catalogue", "server/store"] },
  { path: "server/published", mayImport: [DOMAIN, "server/catalogue", "server/snapshot"] },
  { path: "server/api", mayImport: [DOMAIN, "server/catalogue", "server/snapshot", "server/published"] },
  { path: "server/api/public", mayImport: [DOMAIN, "server/api", "server/catalogue", "server/snapshot", "server/published"] },
  { path: "server/api/desk", mayImport: [DOMAIN, "server/api", "server/catalogue", "server/desk/**", "server/snapshot"] },
  { path: "server/cli", mayImport: ["server/**"] },
  { path: "server/main.ts", mayImport: ["server/**"] },
  { path: "server/app.ts", mayImport: ["server/**"] },
  { path: "server/env.ts", mayImport: [DOMAIN] },
  { path: "client", mayImport: [DOMAIN, "client/**"], mayImportTypesOf: ["server/app.ts"], isPure: true },
  { path: "client/pages", mayImport: CLIENT_PARTS, mayImportTypesOf: ["server/app.ts"], isPure: true },
  { path: "client/desk", mayImport: CLIENT_PARTS, mayImportTypesOf: ["server/app.ts"], isPure: true },
  { path: "client/charts", mayImport: CLIENT_PARTS, mayImportTypesOf: ["server/app.ts"], isPure: true },
  { path: "client/components", mayImport: CLIENT_PARTS, mayImportTypesOf: ["server/app.ts"], isPure: true },
  { path: "client/api", mayImport: CLIENT_PARTS, mayImportTypesOf: ["server/app.ts"], isPure: true },
  { path: "client/text", mayImport: CLIENT_WORDS, isPure: true },
  { path: "client/styles", mayImport: [], isPure: true },
];

/** Packages that belong to one place, so that a change of library stays there. */
export const PACKAGES: readonly { names: readonly string[]; homes: readonly string[] }[] = [
  { names: ["kysely", "pg", "node:sqlite"], homes: ["server/store", "server/desk/accounts"] },
  { names: ["hono", "@hono/*"], homes: ["server/api", "server/app.ts", "server/main.ts", "client/api"] },
  { names: ["prom-client", "pino"], homes: ["server/api", "server/app.ts", "server/main.ts"] },
  { names: ["d3-*"], homes: ["server/domain/chart", "server/published/charts", "client/charts"] },
  { names: ["recharts"], homes: ["client/charts"] },
  { names: ["react", "react-*", "@tanstack/*"], homes: ["client"] },
];
