import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { DOWNLOAD_FORMATS } from "#server/published/downloads/download-formats.ts";
import { foundingApp, readJson } from "./support/founding-app.ts";

interface OpenApi {
  openapi: string;
  paths: Record<
    string,
    { get: { operationId: string; parameters: { name: string; in: string; description?: string }[]; responses: Responses } }
  >;
  components: { schemas: Record<string, object> };
}
type Responses = Record<string, { content?: Record<string, { schema?: object }> }>;

const app = foundingApp();
const document = await readJson<OpenApi>(app, "/api/v1/openapi.json");
const ajv = new Ajv2020({ strict: false, allErrors: true });

/** Addresses of every kind for each documented path. */
const EXAMPLES: Record<string, string[]> = {
  "/api/v1/indicators": ["", "?asOf=2020-01-01"],
  "/api/v1/indicators/{indicator}": ["/grdp-growth", "/ocop-products?asOf=2023-01-01", "/public-investment-rate"],
  "/api/v1/series/{indicator}": ["/grdp-growth", "/grdp-growth?area=dong-thap,an-giang&time=2020..2023&measure=actual"],
  "/api/v1/series/{indicator}/{area}": [
    "/grdp-growth/dong-thap",
    "/budget-revenue/dong-thap-2025",
    "/public-investment-rate/dong-thap-2025?basis=none",
    "/pci-rank/dong-thap?time=2015..2020",
    "/grdp-growth/can-tho",
  ],
  "/api/v1/series/{indicator}/{area}/vintages": ["/grdp-growth/dong-thap/vintages", "/ocop-products/dong-thap/vintages?time=2022"],
  "/api/v1/observations": ["", "?history=all&limit=10000", "?history=vintages&time=latest", "?history=first&measure=target", "?time=1900"],
  "/api/v1/scorecards/{area}/{year}": ["/dong-thap/2023", "/dong-thap-2025/2025", "/tien-giang/2020", "/dong-thap/1990"],
  "/api/v1/overview/{year}": ["/2025", "/2023?asOf=2024-01-25", "/latest"],
  "/api/v1/conflicts": ["", "?indicator=ocop-products&area=dong-thap"],
  "/api/v1/reports": ["", "?asOf=2015-01-01"],
  "/api/v1/reports/{report}": ["/baodongthap-2023-01-02-ocop-150", "/plo-2025-09-30-dai-hoi-i?asOf=2020-01-01"],
  "/api/v1/areas": ["", "?asOf=2015-01-01"],
  "/api/v1/units": [""],
  "/api/v1/releases": [""],
  "/api/v1/releases/{release}": ["/1"],
  "/api/v1/releases/{release}/changes": ["/1/changes?limit=5000"],
  "/api/v1/files": ["", "?release=1"],
  "/api/v1/changes": ["?from=2023-01-01&to=2024-12-31", "?from=1", "?from=2020-01-01&indicator=grdp-growth"],
};

test("the document is OpenAPI 3.1 and describes every parameter", () => {
  expect(document.openapi).toBe("3.1.0");
  const undescribed = Object.entries(document.paths).flatMap(([path, { get }]) =>
    get.parameters.filter(({ description }) => !description).map(({ name }) => `${path} ${name}`),
  );
  expect(undescribed).toEqual([]);
  const ids = Object.values(document.paths).map(({ get }) => get.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every documented path of the API has examples here", () => {
  expect(
    Object.keys(document.paths)
      .filter((path) => path.startsWith("/api/"))
      .sort(),
  ).toEqual(Object.keys(EXAMPLES).sort());
});

test("every kind of file is documented with all its forms, live and at its release", () => {
  const files = Object.entries(document.paths).filter(([path]) => path.endsWith(".{format}"));
  expect(files.map(([path]) => path)).toEqual(
    ["/indicators/{indicator}", "/compare", "/scorecard/{area}/{year}", "/dataset"].flatMap((path) => [
      `${path}.{format}`,
      `/r/{release}${path}.{format}`,
    ]),
  );
  const types = [...new Set(DOWNLOAD_FORMATS.map(({ mediaType }) => mediaType.split(";", 1)[0]))];
  for (const [, { get }] of files) expect(Object.keys(get.responses["200"]?.content ?? {})).toEqual(types);
});

describe.each(Object.entries(EXAMPLES))("%s answers as its document says", (path, examples) => {
  const schema = document.paths[path]?.get.responses["200"]?.content?.["application/json"]?.schema;
  const root = path.split("/{", 1)[0];

  test.each(examples)("%s", async (example) => {
    const validate = ajv.compile(schema ?? false);
    validate(await readJson(app, `${root}${example}`));
    expect(validate.errors ?? []).toEqual([]);
  });
});

test("problems answer as their document says", async () => {
  const validate = ajv.compile(document.components.schemas.Problem ?? false);
  for (const address of ["/api/v1/units?x=1", "/api/v1/indicators/grdp", "/api/v1/nothing"]) {
    validate(await (await app.request(address)).json());
    expect(validate.errors ?? []).toEqual([]);
  }
});
