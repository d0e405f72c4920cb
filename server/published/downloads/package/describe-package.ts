import { createHash } from "node:crypto";
import { bilingual } from "#domain/text.ts";
import { LICENCE } from "../licence.ts";
import { type Cast, dayOf, fileOf, type PublishedView } from "../published-view.ts";
import type { PackageTable } from "./package-table.ts";

/** `datapackage.json` of Data Package v2 (conventions 11). Reads every table once for its length and hash. */
export function describePackage(view: PublishedView, cast: Cast, tables: readonly PackageTable[]) {
  const { snapshot, subject, origin } = view;
  const { site } = snapshot.catalogue;
  const { release, recordedAt } = snapshot.release;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `${slugOf(site.province.en)}-${subject.slug}`,
    id: fileOf({ ...view, query: "" }, "zip"),
    title: subject.title.vi,
    description: Object.values(bilingual((locale) => `${subject.title[locale]}. ${site.name[locale]}`)).join(" / "),
    version: `1.${release}.0`,
    created: recordedAt,
    homepage: `${origin}${subject.path}`,
    licenses: [{ name: LICENCE.id, path: LICENCE.url, title: LICENCE.title }],
    contributors: [{ title: site.name.vi, path: origin, roles: ["publisher"] }],
    sources: cast.reports.map(({ title, url, published }) => ({
      title,
      ...(url ? { path: url } : {}),
      ...(published ? { version: published } : {}),
    })),
    release,
    asOf: dayOf(view),
    resources: tables.map(describeTable),
  };
}

function describeTable({ name, title, fields, primaryKey, foreignKeys = [], content }: PackageTable) {
  return {
    name,
    path: `${name}.csv`,
    type: "table",
    title,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...measure(content()),
    dialect: { delimiter: ",", lineTerminator: "\r\n", header: true },
    schema: {
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      fieldsMatch: "exact",
      fields,
      // Version 2 would let us say it in words; readers of version 1, which most still are, take only the values.
      missingValues: [""],
      primaryKey,
      ...(foreignKeys.length > 0
        ? { foreignKeys: foreignKeys.map(({ fields, resource, references }) => ({ fields, reference: { resource, fields: references } })) }
        : {}),
    },
  };
}

function measure(chunks: Iterable<Uint8Array>): { bytes: number; hash: string } {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, hash: `sha256:${hash.digest("hex")}` };
}

/** A name as an ASCII word: "Đồng Tháp" → `dong-thap`. */
function slugOf(name: string): string {
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d");
  return plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
