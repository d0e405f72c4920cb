import type { Bilingual, Locale } from "#domain/text.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { datasetSubject } from "../subjects.ts";
import { ATTRIBUTES, type Component, PRIMARY_MEASURE, SERIES_DIMENSIONS, TIME_DIMENSION } from "./components.ts";
import { DATAFLOW, STRUCTURE_VERSION } from "./sdmx-ids.ts";
import type { Structures } from "./select-structures.ts";
import { CONCEPT_SCHEME, type StructureClass, urnOf } from "./urns.ts";

const SCHEMA =
  "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json";

/** Structures as SDMX-JSON 2.0. */
export function buildStructureJson(snapshot: Snapshot, structures: Structures, locale: Locale) {
  const { agency, areStubs } = structures;
  const named = (name: Bilingual) => ({ name: name[locale], names: name });
  const maintained = (kind: StructureClass, id: string, name: Bilingual) => ({
    id,
    version: STRUCTURE_VERSION,
    agencyID: agency,
    ...named(name),
    links: [{ rel: "self", type: kind.toLowerCase(), urn: urnOf(kind, { agency, id }) }],
  });
  const title = datasetSubject(snapshot.catalogue).title;
  return {
    meta: metaOf(snapshot, { agency, locale, schema: SCHEMA }),
    data: {
      ...(structures.hasAgencyScheme && {
        agencySchemes: [
          {
            ...maintained("AgencyScheme", "AGENCIES", { vi: "Cơ quan", en: "Agencies" }),
            agencies: [{ id: agency, ...named(snapshot.catalogue.site.authority) }],
          },
        ],
      }),
      ...(structures.hasDataflow && {
        dataflows: [{ ...maintained("Dataflow", DATAFLOW, title), structure: urnOf("DataStructure", { agency, id: DATAFLOW }) }],
      }),
      ...(structures.codeLists.length > 0 && {
        codelists: structures.codeLists.map(({ id, name, codes }) => ({
          ...maintained("Codelist", id, name),
          ...(!areStubs && {
            codes: codes.map((code) => ({
              id: code.id,
              ...named(code.name),
              ...(code.description && { description: code.description[locale], descriptions: code.description }),
            })),
          }),
        })),
      }),
      ...(structures.hasConceptScheme && {
        conceptSchemes: [
          {
            ...maintained("ConceptScheme", CONCEPT_SCHEME, { vi: "Khái niệm", en: "Concepts" }),
            ...(!areStubs && {
              concepts: [...SERIES_DIMENSIONS, TIME_DIMENSION, PRIMARY_MEASURE, ...ATTRIBUTES].map(({ id, name }) => ({
                id,
                ...named(name),
              })),
            }),
          },
        ],
      }),
      ...(structures.hasDataStructure && {
        dataStructures: [
          { ...maintained("DataStructure", DATAFLOW, title), ...(!areStubs && { dataStructureComponents: components(agency) }) },
        ],
      }),
    },
  };
}

/** The head of every SDMX-JSON message. */
export function metaOf({ release }: Snapshot, { agency, locale, schema }: { agency: string; locale: Locale; schema: string }) {
  return {
    schema,
    id: `${agency}-${release.release}`,
    test: false,
    prepared: release.recordedAt,
    contentLanguages: [locale],
    sender: { id: agency },
  };
}

function components(agency: string) {
  const componentOf = ({ id, codelist }: Component, textType: string) => ({
    id,
    conceptIdentity: urnOf("Concept", { agency, id: CONCEPT_SCHEME, item: id }),
    localRepresentation: codelist ? { enumeration: urnOf("Codelist", { agency, id: codelist }) } : { format: { dataType: textType } },
  });
  return {
    dimensionList: {
      id: "DimensionDescriptor",
      dimensions: SERIES_DIMENSIONS.map((one, position) => ({ ...componentOf(one, "String"), position })),
      timeDimension: componentOf(TIME_DIMENSION, "ObservationalTimePeriod"),
    },
    attributeList: {
      id: "AttributeDescriptor",
      attributes: ATTRIBUTES.map((one) => ({
        ...componentOf(one, "String"),
        usage: "optional",
        attributeRelationship: { observation: {} },
      })),
    },
    measureList: { id: "MeasureDescriptor", measures: [{ ...componentOf(PRIMARY_MEASURE, "Double"), usage: "mandatory" }] },
  };
}
