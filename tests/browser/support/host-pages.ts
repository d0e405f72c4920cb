import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of somebody else, of another origin than the site. */
export interface HostPage {
  body: string;
  /** Content-Security-Policy of the page, as strict hosts have one. */
  policy?: string;
}

/** Pages of another origin that show frames of the site. */
export interface Hosts {
  url: string;
  stop(): Promise<void>;
}

/** Serves pages by their path, each as its own HTML document. */
export async function startHosts(pages: Readonly<Record<string, HostPage>>): Promise<Hosts> {
  const server: Server = createServer((request, response) => {
    const page = pages[request.url ?? ""];
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const headers: Record<string, string> = { "Content-Type": "text/html; charset=utf-8" };
    if (page.policy) headers["Content-Security-Policy"] = page.policy;
    response.writeHead(200, headers).end(`<!doctype html><html lang="vi"><title>Bài báo giả định</title><body>${page.body}`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
