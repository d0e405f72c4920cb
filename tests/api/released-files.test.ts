import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Listing } from "#domain/resources/envelope.ts";
import type { FileResource } from "#domain/resources/file.ts";
import type { App } from "#server/app.ts";
import { buildCatalogue } from "#server/catalogue/catalogue.ts";
import { createReleasedFiles } from "#server/published/downloads/released-files.ts";
import { snapshotOf } from "#server/snapshot/snapshot-of.ts";
import { createSnapshots } from "#server/snapshot/snapshots.ts";
import { anActual } from "#tests/domain/builders.ts";
import { aFolder } from "#tests/store/ledger-folder.ts";
import { foundingApp, foundingSnapshot, readJson } from "./support/founding-app.ts";

const ROOM = 100_000_000;
const oneOf = (snapshot: ReturnType<typeof foundingSnapshot>) => createSnapshots(snapshot, () => Promise.reject(new Error("one release")));
const bytesOf = async (app: App, address: string) => Buffer.from(await (await app.request(address)).arrayBuffer());

/** The founding release with another word in the catalogue, as a later version of the program may have it. */
function reworded() {
  const snapshot = foundingSnapshot();
  const { catalogue } = snapshot;
  const indicators = catalogue.indicators.map((one) => ({ ...one, definition: { vi: "Định nghĩa khác", en: "Another definition" } }));
  return { ...snapshot, catalogue: buildCatalogue({ ...catalogue, indicators }) };
}

test("a file of a release stays as it was first given out, with its hash, whatever the catalogue says later", async () => {
  const directory = aFolder();
  const first = foundingApp({ released: createReleasedFiles({ directory, maxBytes: ROOM }) });
  const addresses = [
    "/r/1/indicators/grdp-growth.metadata.json",
    "/r/1/indicators/pci-rank.metadata.json?area=dong-thap&lang=en",
    "/r/1/dataset.zip",
  ];
  const before = await Promise.all(addresses.map((address) => bytesOf(first, address)));
  const later = foundingApp({ snapshots: oneOf(reworded()), released: createReleasedFiles({ directory, maxBytes: ROOM }) });
  expect(await Promise.all(addresses.map((address) => bytesOf(later, address)))).toEqual(before);
  expect((await bytesOf(later, "/indicators/grdp-growth.metadata.json")).toString()).toContain("Định nghĩa khác");
  const { data } = await readJson<Listing<FileResource>>(later, "/api/v1/files");
  expect(data.find(({ format }) => format === "data-package")?.sha256).toBe(
    createHash("sha256")
      .update(before[2] as Buffer)
      .digest("hex"),
  );
});

test("what nobody took to its end, what finds no room and what a disk refuses is not kept", () => {
  const directory = join(aFolder(), "released");
  const chunks = () => [Buffer.from("một"), Buffer.from("hai")];
  const files = createReleasedFiles({ directory, maxBytes: 10 });
  for (const _ of files.open("left", chunks)) break;
  expect(readdirSync(directory)).toEqual([]);
  expect(Buffer.concat([...files.open("whole", chunks)]).toString()).toBe("mộthai");
  expect([...files.open("too much", chunks)]).toHaveLength(2);
  expect(readdirSync(directory)).toHaveLength(1);
  const blocked = join(aFolder(), "blocked");
  writeFileSync(blocked, "");
  expect([...createReleasedFiles({ directory: blocked, maxBytes: ROOM }).open("any", chunks)]).toHaveLength(2);
});

test("what was kept is opened without being made again, also by the next process, and halves of the last one are removed", () => {
  const directory = join(aFolder(), "released");
  mkdirSync(directory);
  writeFileSync(join(directory, "half.1.0.part"), "half");
  const first = createReleasedFiles({ directory, maxBytes: ROOM });
  expect(readdirSync(directory)).toEqual([]);
  expect([...first.open("a", () => [Buffer.from("như lần đầu")])]).toHaveLength(1);
  const again = createReleasedFiles({ directory, maxBytes: ROOM }).open("a", () => [Buffer.from("khác")]);
  expect(Buffer.concat([...again]).toString()).toBe("như lần đầu");
});

test("files of more than 50,000 rows get their size and hash a while after somebody asked", async () => {
  const base = foundingSnapshot();
  const long = snapshotOf({
    ...{ catalogue: base.catalogue, releases: base.releases, decisions: [], reports: base.reportsById.values() },
    statements: Array.from({ length: 50_001 }, (_, at) =>
      anActual(at % 97, "2024-01-23", {
        ...{ indicator: "grdp-growth", area: base.catalogue.areas[at % 8]?.id ?? "", period: String(1000 + Math.floor(at / 8)) },
        report: [...base.reportsById.keys()][0] ?? "",
      }),
    ),
  });
  const app = foundingApp({ snapshots: oneOf(long), released: createReleasedFiles({ directory: aFolder(), maxBytes: ROOM }) });
  const read = async () => (await readJson<Listing<FileResource>>(app, "/api/v1/files")).data;
  expect((await read()).map(({ sha256 }) => sha256)).toEqual(Array.from(await read(), () => null));
  await expect.poll(async () => (await read()).every(({ sha256 }) => sha256 !== null), { timeout: 60_000, interval: 200 }).toBe(true);
  for (const { path, bytes, sha256 } of (await read()).filter(({ format }) => format === "csv" || format === "parquet")) {
    const body = await bytesOf(app, path);
    expect([body.length, createHash("sha256").update(body).digest("hex")], path).toEqual([bytes, sha256]);
  }
});
