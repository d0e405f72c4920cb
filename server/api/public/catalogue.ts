import { z } from "zod";
import { buildDcatCatalogue } from "#server/published/downloads/machines/dcat-catalog.ts";
import { measureFiles } from "#server/published/downloads/machines/measure-files.ts";
import { writeTurtle } from "#server/published/downloads/machines/write-turtle.ts";
import { createPause } from "../http/pause.ts";
import { defineRoute, type RouteInput } from "../http/route.ts";

const description = "DCAT 3: the whole dataset and each indicator with the releases that changed it, and every file they come in.";
const JSON_LD = "application/ld+json; charset=utf-8";
const TURTLE = "text/turtle; charset=utf-8";

/** What data portals harvest. */
export const dcatCatalogue = defineRoute({
  path: "/catalog.jsonld",
  kind: "data",
  query: z.object({}),
  document: { summary: "Catalogue of the datasets, as JSON-LD", description, mediaType: JSON_LD },
  build: async (input) => ({ mediaType: JSON_LD, body: `${JSON.stringify(await build(input), null, 1)}\n` }),
});

/** The same statements as Turtle. */
export const dcatTurtle = defineRoute({
  path: "/catalog.ttl",
  kind: "data",
  query: z.object({}),
  document: { summary: "Catalogue of the datasets, as Turtle", description, mediaType: TURTLE },
  build: async (input) => ({ mediaType: TURTLE, body: writeTurtle(await build(input)) }),
});

function build({ view, origin, released, forget }: RouteInput<unknown, unknown>) {
  const pause = createPause();
  const files = measureFiles(view.snapshot, { origin, released, pause: createPause(), onMeasured: forget });
  return buildDcatCatalogue(view.snapshot, { origin, today: view.today, files, pause });
}
