import type { Locale } from "#domain/text.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { datasetSubject } from "../subjects.ts";
import { codeNames } from "./code-names.ts";
import { ATTRIBUTES, type Component, PRIMARY_MEASURE, SERIES_DIMENSIONS, TIME_DIMENSION } from "./components.ts";
import type { DataXmlOptions } from "./data-xml.ts";
import { agencyOf, DATAFLOW } from "./sdmx-ids.ts";
import type { DataSeries } from "./select-data.ts";
import { metaOf } from "./structure-json.ts";
import { urnOf } from "./urns.ts";

const SCHEMA = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json";

/** Numbers the codes of a component as they are first met. */
interface Numbered {
  component: Component;
  codes: Map<string, number>;
}

/** Data as SDMX-JSON 2.0: codes by their place in the lists of the structure, free text as it is. */
export function buildDataJson(
  snapshot: Snapshot,
  all: Iterable<DataSeries>,
  { detail, isFlat, locale }: DataXmlOptions & { locale: Locale },
) {
  const agency = agencyOf(snapshot.catalogue);
  const [dimensions, time, attributes] = [SERIES_DIMENSIONS.map(numbered), numbered(TIME_DIMENSION), ATTRIBUTES.map(numbered)];
  const [series, flat]: Record<string, unknown>[] = [{}, {}];
  const cellOf = (row: DataSeries["rows"][number], own: DataSeries["series"]) => [
    row.value,
    ...(detail === "full" ? trimmed(attributes.map((one) => attributeOf(one, one.component.read(row, own)))) : []),
  ];
  for (const { key, rows, series: own } of all) {
    const place = key.map((code, at) => numberOf(dimensions[at] as Numbered, code)).join(":");
    const observations = detail === "full" || detail === "dataonly" ? rows : [];
    const cells = observations.map((row) => [numberOf(time, TIME_DIMENSION.read(row, own)), cellOf(row, own)] as const);
    if (!isFlat) (series as Record<string, unknown>)[place] = { attributes: [], observations: Object.fromEntries(cells) };
    else for (const [index, cell] of cells) (flat as Record<string, unknown>)[`${place}:${index}`] = cell;
  }
  const names = codeNames(snapshot, locale);
  const described = (one: Numbered) => describe(one, names, locale);
  const placed = dimensions.map((one, keyPosition) => ({ ...described(one), keyPosition }));
  const timed = { ...described(time), keyPosition: dimensions.length, roles: ["TIME_PERIOD"] };
  return {
    meta: metaOf(snapshot, { agency, locale, schema: SCHEMA }),
    data: {
      dataSets: [{ structure: 0, action: "Replace", ...(isFlat ? { observations: flat } : { series }) }],
      structures: [
        {
          links: [{ rel: "dataflow", urn: urnOf("Dataflow", { agency, id: DATAFLOW }) }],
          name: datasetSubject(snapshot.catalogue).title[locale],
          dataSets: [0],
          dimensions: { dataSet: [], series: isFlat ? [] : placed, observation: isFlat ? [...placed, timed] : [timed] },
          measures: { observation: [{ id: PRIMARY_MEASURE.id, name: PRIMARY_MEASURE.name[locale] }] },
          attributes: { dataSet: [], series: [], observation: detail === "full" ? attributes.map(described) : [] },
        },
      ],
    },
    errors: [],
  };
}

function numbered(component: Component): Numbered {
  return { component, codes: new Map() };
}

function numberOf({ codes }: Numbered, code: string): number {
  const known = codes.get(code) ?? codes.size;
  codes.set(code, known);
  return known;
}

function attributeOf(one: Numbered, value: string): string | number | null {
  if (value === "") return null;
  return one.component.codelist === null ? value : numberOf(one, value);
}

/** Nothing at the end of an observation need not be said. */
function trimmed<Item>(items: (Item | null)[]): (Item | null)[] {
  return items.slice(0, items.findLastIndex((item) => item !== null) + 1);
}

function describe({ component, codes }: Numbered, names: ReadonlyMap<string, ReadonlyMap<string, string>>, locale: Locale) {
  const { id, name, codelist } = component;
  const isListed = codelist !== null || component === TIME_DIMENSION;
  const nameOf = (code: string) => (codelist === null ? code : (names.get(codelist)?.get(code) ?? code));
  return { id, name: name[locale], ...(isListed && { values: [...codes.keys()].map((code) => ({ id: code, name: nameOf(code) })) }) };
}
