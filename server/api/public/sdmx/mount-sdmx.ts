import { hash } from "node:crypto";
import type { Context, Hono } from "hono";
import type { z } from "zod";
import type { Locale } from "#domain/text.ts";
import type { Door } from "../../http/door.ts";
import { Failure } from "../../http/failure.ts";
import { askedOf, refuseOtherMethods, respond } from "../../http/mount.ts";
import type { Built, Route, RouteInput } from "../../http/route.ts";
import { type MediaChoice, negotiate } from "./negotiate.ts";
import { availabilityQuery, buildAvailability } from "./sdmx-availability.ts";
import { buildData, dataQuery } from "./sdmx-data.ts";
import { respondSdmxError } from "./sdmx-error.ts";
import { DATA_MEDIA, STRUCTURE_MEDIA } from "./sdmx-media.ts";
import { buildStructures, structureQuery } from "./sdmx-structure.ts";

const ROOT = "/sdmx/2.1";

interface SdmxResource {
  paths: readonly string[];
  media: readonly MediaChoice[];
  query: z.ZodObject;
  build: (
    input: RouteInput<Record<string, string>, unknown>,
    chosen: { media: string; locale: Locale },
  ) => Built["body"] | Promise<Built["body"]>;
}

const RESOURCES: readonly SdmxResource[] = [
  {
    paths: [`${ROOT}/data/:flow`, `${ROOT}/data/:flow/:key`, `${ROOT}/data/:flow/:key/:provider`],
    media: DATA_MEDIA,
    query: dataQuery,
    build: buildData,
  },
  {
    paths: ["", "/:key", "/:key/:provider", "/:key/:provider/:component"].map((rest) => `${ROOT}/availableconstraint/:flow${rest}`),
    media: STRUCTURE_MEDIA,
    query: availabilityQuery,
    build: buildAvailability,
  },
  {
    paths: [`${ROOT}/:resource`, `${ROOT}/:resource/:agency`, `${ROOT}/:resource/:agency/:id`, `${ROOT}/:resource/:agency/:id/:version`],
    media: STRUCTURE_MEDIA,
    query: structureQuery,
    build: buildStructures,
  },
];

/**
 * The read side of the SDMX REST interface 2.1. One address has several forms, chosen by `Accept`, so each form is kept under a name of its own
 * that no reader can ask for; errors are those of SDMX.
 */
export function mountSdmx(hono: Hono, door: Door): void {
  for (const resource of RESOURCES)
    for (const path of resource.paths) {
      hono.on(["GET", "HEAD"], path, (context) => answer(context, { path, resource, door }));
      refuseOtherMethods(hono, path);
    }
}

async function answer(context: Context, { path, resource, door }: { path: string; resource: SdmxResource; door: Door }): Promise<Response> {
  const accept = context.req.header("accept");
  try {
    const chosen = negotiate(accept, resource.media);
    const locale: Locale = context.req.header("accept-language")?.toLowerCase().startsWith("en") ? "en" : "vi";
    const name = `${chosen.id} ${locale}`;
    const asked = askedOf(context);
    const params = context.req.param() as Record<string, string>;
    const reply = await door.answer(
      routeOf(path, { resource, chosen, locale, name }),
      { ...asked, address: `${name} ${asked.address}` },
      params,
    );
    return await respond(reply, { door, context });
  } catch (error) {
    if (error instanceof Failure) return respondSdmxError(error, accept);
    throw error;
  }
}

function routeOf(
  path: string,
  { resource, chosen, locale, name }: { resource: SdmxResource; chosen: MediaChoice; locale: Locale; name: string },
): Route {
  return {
    path: `${name} ${path}`,
    kind: "data",
    query: resource.query,
    document: null,
    build: async (input) => ({
      mediaType: chosen.mediaType,
      body: await resource.build(input, { media: chosen.id, locale }),
      etag: `W/"${hash("sha256", JSON.stringify([input.view.snapshot.release.sha256, path, input.params, input.query, name])).slice(0, 20)}"`,
      headers: { Vary: "Accept, Accept-Language, Accept-Encoding", "Content-Language": locale },
    }),
  };
}
