import { STRUCTURE_VERSION } from "./sdmx-ids.ts";

/** Kinds of maintained structures with their package, as URNs name them. */
const PACKAGES = {
  Dataflow: "datastructure",
  DataStructure: "datastructure",
  Codelist: "codelist",
  ConceptScheme: "conceptscheme",
  Concept: "conceptscheme",
  AgencyScheme: "base",
} as const;
export type StructureClass = keyof typeof PACKAGES;

export const CONCEPT_SCHEME = "CS_SEI";

/** `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=DONG_THAP:CL_AREA(1.0)`; an item follows after a dot. */
export function urnOf(kind: StructureClass, { agency, id, item }: { agency: string; id: string; item?: string }): string {
  return `urn:sdmx:org.sdmx.infomodel.${PACKAGES[kind]}.${kind}=${agency}:${id}(${STRUCTURE_VERSION})${item === undefined ? "" : `.${item}`}`;
}
