// A bare Hono app that answers one address with prebuilt bytes and headers.
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const { path, body, encoding, headers } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as {
  path: string;
  body: string;
  /** Of the body, where it is no text. */
  encoding?: "base64";
  headers: Record<string, string>;
};
const bytes = new Uint8Array(Buffer.from(body, encoding));
const app = new Hono();
app.get(path, (context) => context.body(bytes, 200, headers));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.error(`http://127.0.0.1:${port}`));
process.on("SIGTERM", () => process.exit(0));
