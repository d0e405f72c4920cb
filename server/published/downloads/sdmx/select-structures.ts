import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { type CodeList, codeListsOf } from "./code-lists.ts";
import { agencyOf, DATAFLOW, STRUCTURE_VERSION } from "./sdmx-ids.ts";
import { CONCEPT_SCHEME } from "./urns.ts";

/** Kinds of structures there are here, by their name in an address. */
export const STRUCTURE_RESOURCES = ["dataflow", "datastructure", "codelist", "conceptscheme", "agencyscheme", "structure"] as const;
export type StructureResource = (typeof STRUCTURE_RESOURCES)[number];

export const REFERENCES = [
  "none",
  "parents",
  "parentsandsiblings",
  "children",
  "descendants",
  "all",
  "dataflow",
  "datastructure",
  "codelist",
  "conceptscheme",
] as const;
export const STRUCTURE_DETAILS = ["full", "allstubs", "referencestubs"] as const;

export interface StructureQuery {
  resource: StructureResource;
  agency: string;
  id: string;
  version: string;
  references: (typeof REFERENCES)[number];
  detail: (typeof STRUCTURE_DETAILS)[number];
}

/** What a message of structures holds. */
export interface Structures {
  agency: string;
  hasAgencyScheme: boolean;
  hasDataflow: boolean;
  hasDataStructure: boolean;
  hasConceptScheme: boolean;
  codeLists: readonly CodeList[];
  /** Without the codes, concepts and components of what is listed. */
  areStubs: boolean;
}

/** The structures a query of the REST interface asks for, with what it wants of those they refer to; null when there are none. */
export function selectStructures(snapshot: Snapshot, query: StructureQuery): Structures | null {
  const agency = agencyOf(snapshot.catalogue);
  const { resource, id, references } = query;
  if (!isOneOf(query.agency, agency) || !["latest", "all", STRUCTURE_VERSION].includes(query.version)) return null;
  const asks = (kind: StructureResource, own: string) => (resource === kind || resource === "structure") && isOneOf(id, own);
  const lists = resource === "codelist" || resource === "structure" ? codeListsOf(snapshot).filter((list) => isOneOf(id, list.id)) : [];
  const asked = {
    hasAgencyScheme: asks("agencyscheme", "AGENCIES"),
    hasDataflow: asks("dataflow", DATAFLOW),
    hasDataStructure: asks("datastructure", DATAFLOW),
    hasConceptScheme: asks("conceptscheme", CONCEPT_SCHEME),
  };
  if (lists.length === 0 && !Object.values(asked).some(Boolean)) return null;
  const down = references === "descendants" || references === "all" || (references === "children" && asked.hasDataStructure);
  const up = references === "parents" || references === "parentsandsiblings" || references === "all";
  const wants = (kind: StructureResource) => references === kind;
  const hasDeep = asked.hasDataflow || asked.hasDataStructure;
  return {
    agency,
    hasAgencyScheme: asked.hasAgencyScheme,
    hasDataflow: asked.hasDataflow || wants("dataflow") || (up && asked.hasDataStructure),
    hasDataStructure:
      asked.hasDataStructure ||
      wants("datastructure") ||
      (asked.hasDataflow && (down || references === "children")) ||
      (up && !asked.hasDataflow),
    hasConceptScheme: asked.hasConceptScheme || wants("conceptscheme") || (hasDeep && down),
    codeLists: lists.length > 0 ? lists : wants("codelist") || (hasDeep && down) ? codeListsOf(snapshot) : [],
    areStubs: query.detail === "allstubs",
  };
}

function isOneOf(asked: string, own: string): boolean {
  return asked === "all" || asked.split("+").includes(own);
}
