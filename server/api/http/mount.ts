import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context, Hono } from "hono";
import type { Asked, Door } from "./door.ts";
import { Failure } from "./failure.ts";
import { fileResponse } from "./long-answer.ts";
import { type Reply, toResponse } from "./reply.ts";
import type { Route } from "./route.ts";
import { streamReply } from "./stream-reply.ts";
import { writeReply } from "./write-reply.ts";

const READ = ["GET", "HEAD"];
const READ_AND_ASK = [...READ, "OPTIONS"].join(", ");

/** Answers a route under its path; other methods get 405, a preflight what it asks for. */
export function mount(hono: Hono, route: Route, door: Door): void {
  hono.on(READ, route.path, async (context) => {
    const reply = await door.answer(route, askedOf(context), context.req.param() as Record<string, string>);
    return respond(reply, { door, context });
  });
  refuseOtherMethods(hono, route.path);
}

/** Answers with a reply: as it is made where it is long, straight to the socket where there is one, otherwise as a response. */
export function respond(reply: Reply, { door, context }: { door: Door; context: Context }): Response | Promise<Response> {
  const { req, env } = context;
  if (reply.file === undefined && reply.stream !== undefined) return streamReply(reply, { exports: door.exports, signal: req.raw.signal });
  const { outgoing } = (env ?? {}) as Partial<HttpBindings>;
  // Hono makes a response of its own for HEAD and would write it after ours.
  if (outgoing === undefined || req.raw.method === "HEAD")
    return reply.file === undefined ? toResponse(reply) : fileResponse({ ...reply, file: reply.file });
  writeReply(outgoing, reply);
  return RESPONSE_ALREADY_SENT;
}

/** `OPTIONS` answers what may be asked; every other method is refused. */
export function refuseOtherMethods(hono: Hono, path: string): void {
  hono.options(path, () => new Response(null, { status: 204, headers: path === "*" ? { Allow: READ_AND_ASK } : PREFLIGHT }));
  hono.all(path, ({ req }) => {
    throw new Failure("method-not-allowed", `${req.method} is not a method of this address; it is read only.`, {
      headers: { Allow: READ_AND_ASK },
    });
  });
}

/** What the door needs of a request that came through Hono. */
export function askedOf({ req }: Context): Asked {
  return {
    method: req.method,
    address: addressOf(req.url),
    acceptEncoding: req.header("accept-encoding"),
    ifNoneMatch: req.header("if-none-match"),
  };
}

/** Path and query of an absolute address, as they stand in it. */
function addressOf(url: string): string {
  const slash = url.indexOf("/", url.indexOf("://") + 3);
  if (slash === -1) return "/";
  const hash = url.indexOf("#", slash);
  return hash === -1 ? url.slice(slash) : url.slice(slash, hash);
}

const PREFLIGHT = {
  Allow: READ_AND_ASK,
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": READ_AND_ASK,
  "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
  "Access-Control-Max-Age": "86400",
};
