import { z } from "zod";
import type { Locale } from "#domain/text.ts";
import { encodeText, joinBytes } from "#server/published/downloads/encode-text.ts";
import {
  REFERENCES,
  STRUCTURE_DETAILS,
  STRUCTURE_RESOURCES,
  selectStructures,
} from "#server/published/downloads/sdmx/select-structures.ts";
import { buildStructureJson } from "#server/published/downloads/sdmx/structure-json.ts";
import { writeStructureXml } from "#server/published/downloads/sdmx/structure-xml.ts";
import { Failure } from "../../http/failure.ts";
import { release } from "../../http/parameters.ts";
import type { Built, RouteInput } from "../../http/route.ts";

/** Parameters of a structure query (SDMX REST 2.1). */
export const structureQuery = z.object({
  references: z.enum(REFERENCES).default("none"),
  detail: z.enum(STRUCTURE_DETAILS).default("full"),
  release,
});

/** Builds the answer to a structure query in one form. Throws 404 where there is no such structure. */
export function buildStructures(
  { view, params, query }: RouteInput<Record<string, string>, unknown>,
  { media, locale }: { media: string; locale: Locale },
): Built["body"] {
  const { resource = "", agency = "all", id = "all", version = "latest" } = params;
  const known = STRUCTURE_RESOURCES.find((one) => one === resource);
  const asked = query as z.output<typeof structureQuery>;
  const found = known && selectStructures(view.snapshot, { resource: known, agency, id, version, ...asked });
  if (!found) {
    const place = [resource, agency, id, version].join("/").slice(0, 120);
    throw new Failure("not-found", `No results: there is no structure ${place}. Kinds: ${STRUCTURE_RESOURCES.join(", ")}.`);
  }
  if (media === "json") return JSON.stringify(buildStructureJson(view.snapshot, found, locale));
  return joinBytes(encodeText(writeStructureXml(view.snapshot, found)));
}
