import { bilingual } from "#domain/text.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { datasetSubject } from "../subjects.ts";
import type { CodeList } from "./code-lists.ts";
import { ATTRIBUTES, type Component, PRIMARY_MEASURE, SERIES_DIMENSIONS, TIME_DIMENSION } from "./components.ts";
import { DATAFLOW, STRUCTURE_VERSION } from "./sdmx-ids.ts";
import type { Structures } from "./select-structures.ts";
import { CONCEPT_SCHEME, type StructureClass, urnOf } from "./urns.ts";
import { namesXml, openMessage } from "./xml-message.ts";

/** Structures as SDMX-ML 2.1. */
export function* writeStructureXml(snapshot: Snapshot, structures: Structures): Iterable<string> {
  const { agency, areStubs } = structures;
  const name = datasetSubject(snapshot.catalogue).title;
  yield openMessage({ root: "Structure", agency, prepared: snapshot.release.recordedAt });
  yield "<mes:Structures>";
  if (structures.hasAgencyScheme) yield agencyScheme(snapshot, agency);
  if (structures.hasDataflow)
    yield `<str:Dataflows><str:Dataflow ${maintained("Dataflow", agency, DATAFLOW)}>${namesXml(name)}<str:Structure>${reference("DataStructure", agency, DATAFLOW)}</str:Structure></str:Dataflow></str:Dataflows>`;
  if (structures.codeLists.length > 0) {
    yield "<str:Codelists>";
    for (const list of structures.codeLists) yield* codeList(list, agency, areStubs);
    yield "</str:Codelists>";
  }
  if (structures.hasConceptScheme) yield `<str:Concepts>${conceptScheme(agency, areStubs)}</str:Concepts>`;
  if (structures.hasDataStructure)
    yield `<str:DataStructures><str:DataStructure ${maintained("DataStructure", agency, DATAFLOW)}>${namesXml(name)}${areStubs ? "" : components(agency)}</str:DataStructure></str:DataStructures>`;
  yield "</mes:Structures></mes:Structure>\n";
}

function agencyScheme({ catalogue }: Snapshot, agency: string): string {
  const names = namesXml({ vi: "Cơ quan", en: "Agencies" });
  return `<str:OrganisationSchemes><str:AgencyScheme ${maintained("AgencyScheme", agency, "AGENCIES")}>${names}<str:Agency id="${agency}">${namesXml(catalogue.site.authority)}</str:Agency></str:AgencyScheme></str:OrganisationSchemes>`;
}

function* codeList({ id, name, codes }: CodeList, agency: string, isStub: boolean): Iterable<string> {
  yield `<str:Codelist ${maintained("Codelist", agency, id)}>${namesXml(name)}`;
  for (const code of isStub ? [] : codes)
    yield `<str:Code id="${code.id}">${namesXml(code.name)}${code.description ? namesXml(code.description, "Description") : ""}</str:Code>`;
  yield "</str:Codelist>";
}

const ALL_COMPONENTS = [...SERIES_DIMENSIONS, TIME_DIMENSION, PRIMARY_MEASURE, ...ATTRIBUTES];

function conceptScheme(agency: string, isStub: boolean): string {
  const concepts = ALL_COMPONENTS.map(({ id, name }) => `<str:Concept id="${id}">${namesXml(name)}</str:Concept>`);
  const names = namesXml(bilingual((locale) => ({ vi: "Khái niệm", en: "Concepts" })[locale]));
  return `<str:ConceptScheme ${maintained("ConceptScheme", agency, CONCEPT_SCHEME)}>${names}${isStub ? "" : concepts.join("")}</str:ConceptScheme>`;
}

function components(agency: string): string {
  const identity = ({ id }: Component) =>
    `<str:ConceptIdentity><Ref id="${id}" maintainableParentID="${CONCEPT_SCHEME}" maintainableParentVersion="${STRUCTURE_VERSION}" agencyID="${agency}" package="conceptscheme" class="Concept"/></str:ConceptIdentity>`;
  const representation = ({ codelist }: Component, textType: string) =>
    `<str:LocalRepresentation>${codelist ? `<str:Enumeration>${reference("Codelist", agency, codelist)}</str:Enumeration>` : `<str:TextFormat textType="${textType}"/>`}</str:LocalRepresentation>`;
  const dimensions = SERIES_DIMENSIONS.map(
    (one, at) => `<str:Dimension id="${one.id}" position="${at + 1}">${identity(one)}${representation(one, "String")}</str:Dimension>`,
  );
  const attributes = ATTRIBUTES.map(
    (one) =>
      `<str:Attribute id="${one.id}" assignmentStatus="Conditional">${identity(one)}${representation(one, "String")}<str:AttributeRelationship><str:PrimaryMeasure><Ref id="OBS_VALUE"/></str:PrimaryMeasure></str:AttributeRelationship></str:Attribute>`,
  );
  return [
    '<str:DataStructureComponents><str:DimensionList id="DimensionDescriptor">',
    ...dimensions,
    `<str:TimeDimension id="TIME_PERIOD" position="${SERIES_DIMENSIONS.length + 1}">${identity(TIME_DIMENSION)}${representation(TIME_DIMENSION, "ObservationalTimePeriod")}</str:TimeDimension>`,
    '</str:DimensionList><str:AttributeList id="AttributeDescriptor">',
    ...attributes,
    '</str:AttributeList><str:MeasureList id="MeasureDescriptor">',
    `<str:PrimaryMeasure id="OBS_VALUE">${identity(PRIMARY_MEASURE)}${representation(PRIMARY_MEASURE, "Double")}</str:PrimaryMeasure>`,
    "</str:MeasureList></str:DataStructureComponents>",
  ].join("");
}

function maintained(kind: StructureClass, agency: string, id: string): string {
  return `id="${id}" urn="${urnOf(kind, { agency, id })}" agencyID="${agency}" version="${STRUCTURE_VERSION}" isFinal="false"`;
}

function reference(kind: "DataStructure" | "Codelist", agency: string, id: string): string {
  return `<Ref id="${id}" version="${STRUCTURE_VERSION}" agencyID="${agency}" package="${kind === "Codelist" ? "codelist" : "datastructure"}" class="${kind}"/>`;
}
