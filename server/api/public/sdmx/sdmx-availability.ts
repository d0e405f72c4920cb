import { z } from "zod";
import type { Locale } from "#domain/text.ts";
import { buildAvailabilityJson, selectAvailability, writeAvailabilityXml } from "#server/published/downloads/sdmx/availability.ts";
import { SERIES_DIMENSIONS, TIME_DIMENSION } from "#server/published/downloads/sdmx/components.ts";
import { Failure } from "../../http/failure.ts";
import { createPause } from "../../http/pause.ts";
import type { Built, RouteInput } from "../../http/route.ts";
import { checkFlow, dataQuery, readQuery } from "./sdmx-data.ts";

const COMPONENTS = [...SERIES_DIMENSIONS, TIME_DIMENSION].map(({ id }) => id);
const { startPeriod, endPeriod, updatedAfter, asOf, release } = dataQuery.shape;

/** Parameters of an availability query (SDMX REST 2.1). Both modes are the same here, since a constraint is made of the data themselves. */
export const availabilityQuery = z.object({
  ...{ startPeriod, endPeriod, updatedAfter, asOf, release },
  mode: z.enum(["exact", "available"]).default("exact"),
  references: z.enum(["none"]).default("none"),
});

/** Builds the answer to "what is there for this key?". Throws 404 where nothing fits. */
export async function buildAvailability(
  { view, params, query }: RouteInput<Record<string, string>, unknown>,
  { media, locale }: { media: string; locale: Locale },
): Promise<Built["body"]> {
  checkFlow(view, params.flow ?? "", params.provider ?? "all");
  const component = componentOf(params.component ?? "all");
  const asked = readQuery(view, params.key ?? "all", query as z.output<typeof availabilityQuery>);
  const found = await selectAvailability(view.snapshot, asked, createPause());
  if (found === null) throw new Failure("not-found", "No results: there are no data for the query.");
  if (media === "json") return JSON.stringify(buildAvailabilityJson(view.snapshot, found, { component, locale }));
  return writeAvailabilityXml(view.snapshot, found, component);
}

/** One dimension, or null for all. */
function componentOf(given: string): string | null {
  if (given === "all") return null;
  if (COMPONENTS.includes(given)) return given;
  throw new Failure("not-found", `There is no dimension "${given.slice(0, 60)}". There are: ${COMPONENTS.join(", ")}.`);
}
