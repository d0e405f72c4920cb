import type { DownloadFormat, DownloadOptions } from "../download-format.ts";
import { describePackage } from "../package/describe-package.ts";
import { packageReadme } from "../package/package-readme.ts";
import { packageTables } from "../package/package-tables.ts";
import { castOf, type PublishedView } from "../published-view.ts";
import { writeZip, type ZipEntry } from "../write-zip.ts";
import { describeView } from "./metadata.ts";

/** Data Package v2: every table with its schema, keys and hash, metadata and a README; the same release always gives the same bytes. */
export const dataPackage: DownloadFormat = {
  id: "data-package",
  extension: "zip",
  mediaType: "application/zip",
  label: { vi: "Gói dữ liệu (ZIP)", en: "Data package (ZIP)" },
  purpose: { vi: "mọi bảng kèm mô tả, để lưu trữ", en: "every table with its description, for keeping" },
  encode: (view, options) => writeZip(entriesOf(view, options), { modified: view.snapshot.release.recordedAt }),
};

function entriesOf(view: PublishedView, options: DownloadOptions): ZipEntry[] {
  const cast = castOf(view);
  const name = view.subject.kind === "dataset" ? "observations" : view.subject.slug;
  const tables = packageTables(view, cast, name);
  const text = (name: string, write: () => string): ZipEntry => ({ name, content: later(write) });
  const json = (name: string, write: () => unknown) => text(name, () => `${JSON.stringify(write(), null, 2)}\n`);
  const entries = [
    ...tables.map((table): ZipEntry => ({ name: `${table.name}.csv`, content: table.content() })),
    json("datapackage.json", () => describePackage(view, cast, tables)),
    json(`${name}.metadata.json`, () => describeView(view, { ...options, downloadedOn: null })),
    text("readme.md", () => packageReadme(view, cast, tables)),
  ];
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function* later(write: () => string): Iterable<Uint8Array> {
  yield Buffer.from(write(), "utf8");
}
