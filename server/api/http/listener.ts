import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Problem, ProblemType } from "#domain/problem.ts";
import type { Door } from "./door.ts";
import { Failure, problemOf } from "./failure.ts";
import type { Answered } from "./metrics.ts";
import { PROBLEM_HEADERS, respondProblem } from "./respond-problem.ts";
import { writeReply } from "./write-reply.ts";

/** Methods a `Request` can carry; TRACE and CONNECT it cannot. */
const METHODS = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);

/** How long the rest of a request that was refused is read and thrown away. */
const LINGER_MS = 2000;

export interface ListenerOptions {
  hono: Hono;
  door: Door;
  origin: string;
  /** Told of every request once it is answered. */
  onAnswered: (answered: Answered) => void;
}

/** Node's side of the site. What is at hand is written at once, before anything that costs; the rest goes through Hono. */
export function createListener({ hono, door, origin, onAnswered }: ListenerOptions): RequestListener {
  const answer = getRequestListener(hono.fetch, {
    errorHandler: () => respondProblem(plainProblem("malformed-request", origin)),
  });
  return (incoming, outgoing) => {
    const startedAt = performance.now();
    const { method = "", url: address = "" } = incoming;
    const tell = (status: number, isAtHand: boolean) =>
      onAnswered({ method, address, status, durationMs: performance.now() - startedAt, isAtHand });
    const reply = method === "GET" || method === "HEAD" ? door.answerAtHand(askedOf(incoming, method, address)) : null;
    if (reply !== null) {
      if (reply.file !== undefined) outgoing.once("close", () => tell(outgoing.statusCode, true));
      writeReply(outgoing, reply);
      if (reply.file === undefined) tell(reply.status, true);
      return;
    }
    outgoing.once("close", () => tell(outgoing.statusCode, false));
    if (METHODS.has(method)) void answer(incoming, outgoing);
    else refuseMethod(outgoing, origin);
  };
}

/** Answers what Node could not parse: headers or an address without end, or no HTTP at all. */
export function answerClientError(error: Error & { code?: string }, socket: Duplex): void {
  // Every further piece of what was refused is an error again.
  if (socket.writableEnded) return;
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const problem = plainProblem(error.code === "HPE_HEADER_OVERFLOW" ? "headers-too-large" : "malformed-request", "");
  const body = JSON.stringify(problem);
  const headers = { ...PROBLEM_HEADERS, "Content-Length": Buffer.byteLength(body), Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${problem.status} ${problem.title}\r\n${lines.join("\r\n")}\r\n\r\n${body}`);
  discardRest(socket);
}

/** Whoever is still sending would lose the answer if the connection were cut at once, so a while is waited for the end of it. */
function discardRest(socket: Duplex): void {
  const cut = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once("close", () => clearTimeout(cut));
  socket.on("data", () => undefined);
  socket.resume();
}

function askedOf({ headers }: IncomingMessage, method: string, address: string) {
  return { method, address, acceptEncoding: headers["accept-encoding"] as string | undefined, ifNoneMatch: headers["if-none-match"] };
}

function refuseMethod(outgoing: ServerResponse, origin: string): void {
  const problem = plainProblem("method-not-allowed", origin);
  outgoing.writeHead(problem.status, { ...PROBLEM_HEADERS, Allow: "GET, HEAD, OPTIONS" });
  outgoing.end(JSON.stringify(problem));
}

function plainProblem(type: ProblemType, origin: string): Problem {
  const details: Partial<Record<ProblemType, string>> = {
    "headers-too-large": "The address or the headers are longer than the server reads.",
    "method-not-allowed": "This address is read only.",
  };
  return problemOf(new Failure(type, details[type] ?? "The request is not written as HTTP asks."), { origin, instance: "" });
}
