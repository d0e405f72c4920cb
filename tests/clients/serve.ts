import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp } from "#server/app.ts";
import { createSnapshots } from "#server/snapshot/snapshots.ts";
import { foundingSnapshot } from "#tests/api/support/founding-app.ts";

/** The site on the founding dataset, on a free port; its address goes into the file that is named. Ends with the process that started it. */
const [file = ""] = process.argv.slice(2);
const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const snapshots = createSnapshots(foundingSnapshot(), () => Promise.reject(new Error("there is one release only")));
  server.on("request", createApp({ snapshots, origin }).listener);
  writeFileSync(file, origin);
});
