import { z } from "zod";
import { defineRoute } from "../http/route.ts";

export const robots = defineRoute({
  path: "/robots.txt",
  kind: "script",
  query: z.object({}),
  build: ({ origin }) => ({
    mediaType: "text/plain; charset=utf-8",
    body: `User-agent: *\nAllow: /\nDisallow: /desk\n\nSitemap: ${origin}/sitemap.xml\n`,
  }),
});
