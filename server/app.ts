import type { RequestListener } from "node:http";
import { Hono } from "hono";
import { createDeskApp } from "./api/desk/desk-app.ts";
import type { DeskDeps } from "./api/desk/desk-deps.ts";
import { AnswerCache } from "./api/http/answer-cache.ts";
import { createDoor, type Door } from "./api/http/door.ts";
import { Failure, problemOf } from "./api/http/failure.ts";
import { guardAddress } from "./api/http/guard.ts";
import { guardFormerIds } from "./api/http/guard-former-ids.ts";
import { mountHealth } from "./api/http/health.ts";
import { createListener } from "./api/http/listener.ts";
import type { LongFiles } from "./api/http/long-files.ts";
import { type Answered, createMetrics } from "./api/http/metrics.ts";
import { askedOf, mount } from "./api/http/mount.ts";
import { type Client, mountPages } from "./api/http/pages.ts";
import { respondProblem } from "./api/http/respond-problem.ts";
import type { StoredAnswer } from "./api/http/stored-answer.ts";
import { PUBLIC_ROUTES } from "./api/public/routes.ts";
import { mountSdmx } from "./api/public/sdmx/mount-sdmx.ts";
import type { ReleasedFiles } from "./published/downloads/released-files.ts";
import type { Snapshot } from "./snapshot/snapshot.ts";
import type { Snapshots } from "./snapshot/snapshots.ts";

const MEGABYTE = 1024 * 1024;

/** What the site is made of. Everything but the snapshots and the address may be left out. */
export interface AppDeps {
  snapshots: Snapshots;
  /** Public address of the site, without a slash at its end. */
  origin: string;
  clock?: () => Date;
  /** Most that kept answers may weigh. */
  cacheBytes?: number;
  /** The built client; without it pages say how to build it. */
  client?: Client | null;
  /** Where long bodies are recorded; without it each reader's is made anew. */
  longFiles?: LongFiles;
  /** Where files of releases are kept as they were first given out; without it each is made anew. */
  released?: ReleasedFiles;
  /** Files of the built client by their path. */
  files?: ReadonlyMap<string, StoredAnswer>;
  isReady?: () => boolean;
  /** The data desk below `/desk`; without it there is none. */
  desk?: Pick<DeskDeps, "desk" | "accounts" | "fourEyes" | "proxyHeader" | "client">;
  /** Told of every request that the listener answered. */
  onAnswered?: (answered: Answered) => void;
  /** Told of what went wrong on our side. */
  onFailure?: (error: unknown, path: string) => void;
}

/** The site as a function from requests to responses; nothing here listens or opens anything. */
export interface App {
  request: Hono["request"];
  fetch: Hono["fetch"];
  /** For Node's own server: the same answers, the quick ones before any routing. */
  listener: RequestListener;
}

/** Mounts every route. */
export function createApp(deps: AppDeps): App {
  const { snapshots, origin, clock = () => new Date(), files = new Map(), isReady = () => true } = deps;
  const cache = new AnswerCache({ maxBytes: deps.cacheBytes ?? 64 * MEGABYTE });
  const door = createDoor({ snapshots, cache, files, longFiles: deps.longFiles ?? null, released: deps.released, origin, clock });
  const metrics = createMetrics({ cache, snapshots });
  const hono = new Hono();
  hono.use(guardAddress());
  hono.use(guardFormerIds(() => snapshots.current().catalogue.formerIds));
  mountHealth(hono, { metrics, isReady });
  mountDesk(hono, deps);
  mountSite(hono, { door, deps });
  const onAnswered = (answered: Answered) => {
    metrics.count(answered);
    deps.onAnswered?.(answered);
  };
  return { request: hono.request, fetch: hono.fetch, listener: createListener({ hono, door, origin, onAnswered }) };
}

/** Everything the public reads, from the snapshots of the door. */
function mountSite(hono: Hono, { door, deps }: { door: Door; deps: AppDeps }): void {
  const { origin, client = null } = deps;
  for (const route of PUBLIC_ROUTES) mount(hono, route, door);
  mountSdmx(hono, door);
  mountPages(hono, { door, origin, client });
  hono.onError((error, context) => {
    const failure = error instanceof Failure ? error : new Failure("internal", "Something went wrong on the server.");
    if (failure !== error) deps.onFailure?.(error, context.req.path);
    const [instance = "/"] = askedOf(context).address.split("?", 1);
    return respondProblem(problemOf(failure, { origin, instance }), failure.details.headers);
  });
}

/** The desk is an application of its own: its doors, headers and refusals are other ones, and no public address passes through it. */
function mountDesk(hono: Hono, deps: AppDeps): void {
  if (deps.desk === undefined) return;
  const { snapshots, origin, onFailure = () => undefined } = deps;
  const openSite = (snapshot: Snapshot) => openSiteOf(snapshot, deps);
  const desk = createDeskApp({ ...deps.desk, origin, onFailure, openSite, serve: snapshots.follow });
  hono.all("/desk/*", ({ req, env }) => desk.fetch(req.raw, env));
}

/** The public site as another snapshot would show it, in a cache of its own. */
function openSiteOf(snapshot: Snapshot, deps: AppDeps): (address: string) => Promise<Response> {
  const { origin, clock = () => new Date(), files = new Map() } = deps;
  const at = async (release: number) => (release === snapshot.release.release ? snapshot : deps.snapshots.at(release));
  const snapshots = { current: () => snapshot, at, replace: () => undefined, follow: () => undefined };
  const door = createDoor({ snapshots, cache: new AnswerCache({ maxBytes: 4 * MEGABYTE }), files, origin, clock });
  const hono = new Hono();
  mountSite(hono, { door, deps });
  return async (address) => hono.request(address);
}
