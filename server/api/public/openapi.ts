import { z } from "zod";
import { buildOpenApi, type DocumentedRoute } from "../http/openapi.ts";
import { defineRoute, type Route } from "../http/route.ts";

/** The description of the API for machines. */
export function openApiRoute(routes: readonly DocumentedRoute[]): Route {
  return defineRoute({
    path: "/api/v1/openapi.json",
    kind: "data",
    query: z.object({}),
    build: ({ origin, view }) => ({
      mediaType: "application/json; charset=utf-8",
      body: JSON.stringify(buildOpenApi(routes, { origin, title: view.snapshot.catalogue.site.name.en })),
    }),
  });
}
