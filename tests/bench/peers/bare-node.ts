// A bare node:http server that answers every request with the bytes and headers of one file: the floor under all others.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const { body, headers } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as { body: string; headers: Record<string, string> };
const bytes = Buffer.from(body);
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, "127.0.0.1", () => console.error(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on("SIGTERM", () => process.exit(0));
