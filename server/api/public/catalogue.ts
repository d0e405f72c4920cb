import { z } from "zod";
import { buildDcatCatalogue } from "#server/published/downloads/machines/dcat-catalog.ts";
import { defineRoute } from "../http/route.ts";

const MEDIA_TYPE = "application/ld+json; charset=utf-8";

/** What data portals harvest. */
export const dcatCatalogue = defineRoute({
  path: "/catalog.jsonld",
  kind: "data",
  query: z.object({}),
  document: {
    summary: "Catalogue of the datasets",
    description: "DCAT 3: the whole dataset with its releases, and each indicator, with every file they come in.",
    mediaType: MEDIA_TYPE,
  },
  build: ({ view, origin }) => ({
    mediaType: MEDIA_TYPE,
    body: `${JSON.stringify(buildDcatCatalogue(view.snapshot, { origin, today: view.today }), null, 1)}\n`,
  }),
});
