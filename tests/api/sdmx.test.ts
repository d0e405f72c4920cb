import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { foundingApp, foundingSnapshot } from "./support/founding-app.ts";

const app = foundingApp();
const ROOT = "/sdmx/2.1";
const GROWTH = `${ROOT}/data/SEI/A.DONG_THAP.GRDP_GROWTH.ACTUAL._Z.LATEST`;
const JSON_DATA = "application/vnd.sdmx.data+json;version=2.0.0";

describe("structures", () => {
  test.each([
    ["dataflow", "<str:Dataflow "],
    ["dataflow/DONG_THAP/SEI/1.0?references=all", "<str:DataStructure "],
    ["dataflow/all/SEI/latest?references=children", "<str:DataStructure "],
    ["datastructure/DONG_THAP/SEI/1.0", '<str:TimeDimension id="TIME_PERIOD" position="7">'],
    ["datastructure/DONG_THAP/SEI?references=descendants", '<str:Codelist id="CL_AREA"'],
    ["codelist/DONG_THAP/CL_INDICATOR", '<str:Code id="GRDP_GROWTH">'],
    ["conceptscheme", '<str:Concept id="OBS_STATUS">'],
    ["agencyscheme", '<str:Agency id="DONG_THAP">'],
  ])("%s is SDMX-ML 2.1 and holds %s", async (path, part) => {
    const response = await app.request(`${ROOT}/${path}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/vnd.sdmx.structure+xml;version=2.1"]);
    const text = await response.text();
    expect(text).toContain(part);
    expect(tagsOf(text)).toEqual([]);
  });

  test("in SDMX-JSON 2.0 every representation and concept is there", async () => {
    const message = await json(
      `${ROOT}/datastructure/DONG_THAP/SEI/1.0?references=all`,
      "application/vnd.sdmx.structure+json;version=2.0.0",
    );
    const { dataStructures, codelists, conceptSchemes, dataflows } = message.data;
    expect(dataflows[0].structure).toBe("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=DONG_THAP:SEI(1.0)");
    const { dimensionList, attributeList } = dataStructures[0].dataStructureComponents;
    const ids = new Set(codelists.map(({ id }: { id: string }) => id));
    for (const one of [...dimensionList.dimensions, ...attributeList.attributes]) {
      const { enumeration } = one.localRepresentation;
      if (enumeration !== undefined) expect(ids).toContain(/:(\w+)\(/.exec(enumeration)?.[1]);
      expect(conceptSchemes[0].concepts.map(({ id }: { id: string }) => id)).toContain(one.id);
    }
    expect(dimensionList.dimensions.map(({ id }: { id: string }) => id)).toEqual([
      "FREQ",
      "REF_AREA",
      "INDICATOR",
      "VALUE_TYPE",
      "BASIS",
      "VINTAGE",
    ]);
  });

  test("as stubs are only named", async () => {
    const text = await (await app.request(`${ROOT}/codelist/all/CL_AREA?detail=allstubs`)).text();
    expect(text).toContain('<str:Codelist id="CL_AREA"');
    expect(text).not.toContain("<str:Code ");
  });
});

describe("data", () => {
  test("are the same figures in all four forms", async () => {
    const expected = seriesOf("grdp-growth", "dong-thap");
    const generic = await text(GROWTH, undefined);
    expect(pairsOf(generic, /<gen:ObsDimension value="([^"]+)"\/><gen:ObsValue value="([^"]+)"/g)).toEqual(expected);
    const specific = await text(GROWTH, "application/vnd.sdmx.structurespecificdata+xml;version=2.1");
    expect(pairsOf(specific, /<Obs TIME_PERIOD="([^"]+)" OBS_VALUE="([^"]+)"/g)).toEqual(expected);
    const rows = parse(await text(GROWTH, "application/vnd.sdmx.data+csv;version=2.0.0"), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ TIME_PERIOD, OBS_VALUE }) => [TIME_PERIOD, Number(OBS_VALUE)])).toEqual(expected);
    const { dataSets, structures } = (await json(GROWTH, JSON_DATA)).data;
    const times = structures[0].dimensions.observation[0].values.map(({ id }: { id: string }) => id);
    const cells = Object.entries(dataSets[0].series["0:0:0:0:0:0"].observations as Record<string, [number]>);
    expect(cells.map(([at, [value]]) => [times[Number(at)], value])).toEqual(expected);
    for (const message of [generic, specific]) expect(tagsOf(message)).toEqual([]);
  });

  test("are taken by key, period and number", async () => {
    const years = async (query: string) =>
      pairsOf(await text(`${GROWTH}${query}`, undefined), /<gen:ObsDimension value="([^"]+)"\/><gen:ObsValue value="([^"]+)"/g);
    const all = await years("");
    expect(await years("?startPeriod=2015&endPeriod=2020")).toEqual(
      all.filter(([year]) => String(year) >= "2015" && String(year) <= "2020"),
    );
    expect(await years("?firstNObservations=2")).toEqual(all.slice(0, 2));
    expect(await years("?lastNObservations=1")).toEqual(all.slice(-1));
    const two = await text(`${ROOT}/data/DONG_THAP,SEI,1.0/A.DONG_THAP+TIEN_GIANG.GRDP_GROWTH.ACTUAL..`, undefined);
    expect([...two.matchAll(/<gen:SeriesKey>/g)]).toHaveLength(2);
  });

  test("of an earlier day are what was known then; with history every report's figure under its own vintage", async () => {
    const before = await text(`${GROWTH}?asOf=2015-01-01`, undefined);
    expect(before.length).toBeLessThan((await text(GROWTH, undefined)).length);
    const csv = await text(`${ROOT}/data/SEI/A.DONG_THAP.GRDP_GROWTH.ACTUAL..?includeHistory=true`, "text/csv");
    const rows = parse(csv, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ VINTAGE, SOURCE_DOC }) => VINTAGE === SOURCE_DOC)).not.toContain(false);
    expect(rows.length).toBeGreaterThan(seriesOf("grdp-growth", "dong-thap").length);
  });

  test.each([
    ["dataonly", true, false],
    ["serieskeysonly", false, false],
    ["nodata", false, false],
    ["full", true, true],
  ])("with detail=%s: observations %s, attributes %s", async (detail, hasObservations, hasAttributes) => {
    const message = await text(`${GROWTH}?detail=${detail}`, undefined);
    expect([message.includes("<gen:Obs>"), message.includes("<gen:Attributes>")]).toEqual([hasObservations, hasAttributes]);
    expect(message).toContain("<gen:SeriesKey>");
  });

  test.each([
    ["dataonly", ["TIME_PERIOD", "OBS_VALUE"]],
    ["serieskeysonly", []],
    ["nodata", []],
  ])("as SDMX-CSV with detail=%s have after the key the columns %j", async (detail, columns) => {
    const rows: string[][] = parse(await text(`${GROWTH}?detail=${detail}`, "text/csv"));
    expect(rows[0]?.slice(9)).toEqual(columns);
    expect(rows).toHaveLength(columns.length === 0 ? 2 : seriesOf("grdp-growth", "dong-thap").length + 1);
  });

  test.each([
    ["dataonly", true],
    ["serieskeysonly", false],
    ["nodata", false],
  ])("as SDMX-JSON with detail=%s: observations %s", async (detail, hasObservations) => {
    const { dataSets } = (await json(`${GROWTH}?detail=${detail}`, JSON_DATA)).data;
    const [series] = Object.values(dataSets[0].series) as { observations?: Record<string, unknown[]> }[];
    expect(Object.values(series?.observations ?? {}).length > 0).toBe(hasObservations);
    for (const cell of Object.values(series?.observations ?? {})) expect(cell).toHaveLength(1);
  });

  test("are flat where all dimensions are asked for at the observation", async () => {
    const message = await text(`${GROWTH}?dimensionAtObservation=AllDimensions&lastNObservations=1`, undefined);
    expect(message).toContain('<gen:Obs><gen:ObsKey><gen:Value id="FREQ" value="A"/>');
    const { dataSets } = (await json(`${GROWTH}?dimensionAtObservation=AllDimensions`, JSON_DATA)).data;
    expect(Object.keys(dataSets[0].observations)).toHaveLength(seriesOf("grdp-growth", "dong-thap").length);
  });

  test("that no release changed since an instant are no results", async () => {
    expect((await app.request(`${GROWTH}?updatedAfter=2026-01-01T00:00:00Z`)).status).toBe(200);
    expect((await app.request(`${GROWTH}?updatedAfter=2026-03-11T00:00:00Z`)).status).toBe(404);
  });
});

describe("availability", () => {
  const AVAILABLE = `${ROOT}/availableconstraint/SEI`;
  const valuesOf = (message: string, id: string) => {
    const [, values = ""] = new RegExp(`<com:KeyValue id="${id}">(.*?)</com:KeyValue>`).exec(message) ?? [];
    return [...values.matchAll(/<com:Value>([^<]*)</g)].map(([, value]) => value);
  };

  test("of everything names each area, indicator and year that has a figure, and how many there are", async () => {
    const message = await text(AVAILABLE, undefined);
    expect(tagsOf(message)).toEqual([]);
    const rows = parse(await text(`${ROOT}/data/SEI`, "text/csv"), { columns: true }) as Record<string, string>[];
    for (const id of ["REF_AREA", "INDICATOR", "VALUE_TYPE", "BASIS", "VINTAGE"])
      expect(valuesOf(message, id)).toEqual([...new Set(rows.map((row) => row[id]))].sort());
    expect(message).toContain(`<com:Annotation id="obs_count"><com:AnnotationTitle>${rows.length}<`);
  });

  test("of a key and a component is what is left of it, in either form", async () => {
    const key = "A.DONG_THAP.GRDP_GROWTH.ACTUAL._Z.LATEST";
    const message = await text(`${AVAILABLE}/${key}/all/REF_AREA`, undefined);
    expect(valuesOf(message, "REF_AREA")).toEqual(["DONG_THAP"]);
    expect(message).not.toContain("TIME_PERIOD");
    const { dataConstraints } = (await json(`${AVAILABLE}/${key}?startPeriod=2015`, "application/json")).data;
    const { components } = dataConstraints[0].cubeRegions[0];
    const last = seriesOf("grdp-growth", "dong-thap").at(-1)?.[0];
    expect(components.at(-1)).toMatchObject({ timeRange: { startPeriod: { period: "2015" }, endPeriod: { period: last } } });
    expect(components[2]).toEqual({ id: "INDICATOR", values: [{ value: "GRDP_GROWTH" }] });
  });

  test.each([
    [`${AVAILABLE}/A.NOWHERE.GRDP_GROWTH...`, 404],
    [`${AVAILABLE}/all/all/COLOUR`, 404],
    [`${ROOT}/availableconstraint/NOTHING`, 404],
    [`${AVAILABLE}?mode=some`, 400],
  ])("%s is refused with %i", async (address, status) => {
    expect((await app.request(address)).status).toBe(status);
  });
});

describe("content negotiation", () => {
  test.each([
    [undefined, "application/vnd.sdmx.genericdata+xml;version=2.1"],
    ["*/*", "application/vnd.sdmx.genericdata+xml;version=2.1"],
    ["application/xml", "application/vnd.sdmx.genericdata+xml;version=2.1"],
    ["application/json", JSON_DATA],
    ["text/csv;q=0.5, application/vnd.sdmx.structurespecificdata+xml", "application/vnd.sdmx.structurespecificdata+xml;version=2.1"],
    ["application/vnd.sdmx.data+csv;version=2.1.0", "application/vnd.sdmx.data+csv;version=2.0.0;charset=utf-8"],
    ["application/vnd.sdmx.data+json;version=1.0.0, text/csv;q=0.1", "application/vnd.sdmx.data+csv;version=2.0.0;charset=utf-8"],
    ["text/html,application/xml;q=0.9,*/*;q=0.8", "application/vnd.sdmx.genericdata+xml;version=2.1"],
  ])("%s gets %s", async (accept, expected) => {
    const response = await app.request(GROWTH, { headers: accept === undefined ? {} : { Accept: accept } });
    expect(response.headers.get("content-type")).toBe(expected);
    expect(response.headers.get("vary")).toContain("Accept,");
  });
});

describe("errors", () => {
  test.each([
    [`${ROOT}/data/NOTHING/all`, 404, 100],
    [`${ROOT}/data/SEI/A.NOWHERE.GRDP_GROWTH...`, 404, 100],
    [`${ROOT}/data/SEI/A.DONG_THAP`, 400, 140],
    [`${ROOT}/data/SEI/all?startPeriod=soon`, 400, 140],
    [`${ROOT}/data/SEI/all?start=2015`, 400, 140],
    [`${ROOT}/data/SEI/all?asOf=2027-01-01`, 400, 140],
    [`${ROOT}/codelist/DONG_THAP/CL_NOTHING`, 404, 100],
    [`${ROOT}/metadataflow`, 404, 100],
  ])("%s is answered %i with the code %i", async (address, status, code) => {
    const response = await app.request(address);
    const message = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/xml; charset=utf-8"]);
    expect(message).toContain(`<mes:ErrorMessage code="${code}">`);
    expect(tagsOf(message)).toEqual([]);
    const asJson = await app.request(address, { headers: { Accept: "application/json" } });
    expect(await asJson.json()).toMatchObject({ errors: [{ code }] });
  });

  test("a form there is not is 406 and names those there are", async () => {
    const response = await app.request(GROWTH, { headers: { Accept: "image/png" } });
    expect(response.status).toBe(406);
    expect(await response.text()).toContain("application/vnd.sdmx.genericdata+xml;version=2.1");
  });
});

/** Period and value of the figures in use, as the snapshot has them. */
function seriesOf(indicator: string, area: string): [string, number][] {
  const csv = foundingSnapshot().statementsOf({ indicator, area, basis: "" });
  expect(csv.length).toBeGreaterThan(0);
  return current.filter(([one, place]) => one === indicator && place === area).map(([, , period, value]) => [period, value]);
}

const current = (parse(await (await app.request("/dataset.csv?measure=actual")).text(), { columns: true }) as Record<string, string>[])
  .filter(({ period, basis }) => period?.length === 4 && basis === "")
  .map(({ indicator = "", area = "", period = "", value }): [string, string, string, number] => [indicator, area, period, Number(value)]);

async function text(address: string, accept: string | undefined): Promise<string> {
  const response = await app.request(address, { headers: accept === undefined ? {} : { Accept: accept } });
  expect(response.status).toBe(200);
  return response.text();
}

// biome-ignore lint/suspicious/noExplicitAny: a message is looked into at several depths.
async function json(address: string, accept: string): Promise<any> {
  return JSON.parse(await text(address, accept));
}

function pairsOf(message: string, pattern: RegExp): [string | undefined, number][] {
  return [...message.matchAll(pattern)].map(([, time, value]) => [time, Number(value)]);
}

/** Elements that are not closed, or closed out of order: none in well-formed XML. */
function tagsOf(message: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = "", selfClosing] of message.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (selfClosing === "/") continue;
    if (slash === "") open.push(name);
    else if (open.at(-1) === name) open.pop();
    else open.push(`/${name}`);
  }
  return open;
}
