import { z } from "zod";
import { EMBED_SCRIPTS } from "#server/published/embeds/embed-scripts.ts";
import { defineRoute, type Route } from "../http/route.ts";

/** The script for pages that show frames, and the one inside a frame. */
export const EMBED_SCRIPT_ROUTES: readonly Route[] = Object.entries(EMBED_SCRIPTS).map(([path, body]) =>
  defineRoute({
    path,
    kind: "script",
    query: z.object({}),
    build: () => ({ mediaType: "text/javascript; charset=utf-8", body }),
  }),
);
