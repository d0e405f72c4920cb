import { Hono } from "hono";
import type { RenderPage } from "#domain/rendered-page.ts";
import { AnswerCache } from "./api/http/answer-cache.ts";
import { createDoor, type Door } from "./api/http/door.ts";
import { Failure, problemOf } from "./api/http/failure.ts";
import { mount } from "./api/http/mount.ts";
import { respondProblem } from "./api/http/respond-problem.ts";
import { PUBLIC_ROUTES } from "./api/public/routes.ts";
import type { Snapshots } from "./snapshot/snapshots.ts";

const MEGABYTE = 1024 * 1024;

export interface AppDeps {
  snapshots: Snapshots;
  /** Public address of the site, without a slash at its end. */
  origin: string;
  clock?: () => Date;
  cacheBytes?: number;
  renderPage?: RenderPage | null;
}

/** The site as a function from requests to responses; nothing here listens or opens anything. */
export interface App {
  hono: Hono;
  door: Door;
  request: Hono["request"];
  fetch: Hono["fetch"];
}

/** Mounts every route. */
export function createApp({ snapshots, origin, clock = () => new Date(), cacheBytes = 64 * MEGABYTE }: AppDeps): App {
  const cache = new AnswerCache({ maxBytes: cacheBytes });
  const door = createDoor({ snapshots, cache, origin, clock });
  const hono = new Hono();
  for (const route of PUBLIC_ROUTES) mount(hono, route, door);
  hono.get("/healthz", (context) => context.text("ok"));
  hono.get("/readyz", (context) => context.text("ready"));
  hono.notFound(() => {
    throw new Failure("not-found", "There is nothing at this address.");
  });
  hono.onError((error, { req }) => {
    const failure = error instanceof Failure ? error : new Failure("internal", "Something went wrong on the server.");
    return respondProblem(problemOf(failure, { origin, instance: req.path }), failure.details.headers);
  });
  return { hono, door, request: hono.request, fetch: hono.fetch };
}
