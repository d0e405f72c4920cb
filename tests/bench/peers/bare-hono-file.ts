// A bare Hono app that answers every address with the bytes of one file, held in memory, under the headers of another.
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const [, , bodyFile = "", headersFile = ""] = process.argv;
const bytes = new Uint8Array(readFileSync(bodyFile));
const headers = JSON.parse(readFileSync(headersFile, "utf8")) as Record<string, string>;
const app = new Hono();
app.get("*", (context) => context.body(bytes, 200, headers));
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => console.error(`http://127.0.0.1:${port}`));
process.on("SIGTERM", () => process.exit(0));
