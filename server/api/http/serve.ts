import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Problem } from "#domain/problem.ts";
import { Failure, problemOf } from "./failure.ts";
import { answerClientError } from "./listener.ts";
import { PROBLEM_HEADERS } from "./respond-problem.ts";

/** How long requests in flight may take once the server is told to stop. */
const PATIENCE_MS = 10_000;

/** The port or the address cannot be taken; the message says what to do. */
export class CannotListen extends Error {
  constructor(cause: NodeJS.ErrnoException, where: { host: string; port: number }) {
    super(explain(cause, where), { cause });
    this.name = "CannotListen";
  }
}

export interface RunningServer {
  port: number;
  /** Puts the site in place; until then every request is told to come back. */
  handOver(listener: RequestListener): void;
  /** Takes no new connections, lets requests in flight end, then closes. */
  stop(): Promise<void>;
}

/** Listens at once, so that a port in use is told before anything is loaded. Throws `CannotListen`. */
export async function startServer({ host, port }: { host: string; port: number }): Promise<RunningServer> {
  let listener: RequestListener = answerNotReady;
  const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 70_000, requireHostHeader: false }, (incoming, outgoing) =>
    listener(incoming, outgoing),
  );
  server.on("clientError", answerClientError);
  await listen(server, { host, port });
  return {
    port: (server.address() as AddressInfo).port,
    handOver: (site) => {
      listener = site;
    },
    stop: () => stop(server),
  };
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new CannotListen(error, { host, port })));
    server.listen(port, host, () => resolve());
  });
}

function explain({ code, message }: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): string {
  if (code === "EADDRINUSE")
    return `Port ${port} is in use by another program, perhaps a server that still runs. End it, or choose another port: PORT=8788 npm start`;
  if (code === "EACCES") return `Port ${port} needs rights this user does not have. Choose one above 1023: PORT=8787 npm start`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST="${host}" is no address of this machine. Use 0.0.0.0 for all, or 127.0.0.1 for this machine alone.`;
  return `The server cannot listen on ${host}:${port}: ${message}`;
}

/** Connections that wait for another request are closed, those that are being answered as soon as they are done. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const force = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

const answerNotReady: RequestListener = ({ url = "" }, outgoing) => {
  if (url === "/healthz")
    return void outgoing.writeHead(200, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" }).end("ok\n");
  const problem: Problem = problemOf(new Failure("not-ready", "The server is starting. Try again in a few seconds."), {
    origin: "",
    instance: "",
  });
  outgoing.writeHead(problem.status, { ...PROBLEM_HEADERS, "Retry-After": "2" }).end(JSON.stringify(problem));
};
