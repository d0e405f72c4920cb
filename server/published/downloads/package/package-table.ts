import { textCell } from "../csv-cell.ts";
import { encodeText } from "../encode-text.ts";

/** A field as a Table Schema describes it. */
export interface PackageField {
  name: string;
  type: "string" | "number" | "integer" | "boolean" | "date";
  title?: string;
  description?: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: readonly string[]; pattern?: string };
  categories?: readonly { value: string; label: string }[];
  missingValues?: readonly string[];
}

/** One table of a package: what its columns mean, how its rows are told apart, and its bytes, the same at every call. */
export interface PackageTable {
  name: string;
  title: string;
  fields: readonly PackageField[];
  primaryKey: readonly string[];
  foreignKeys?: readonly { fields: readonly string[]; resource: string; references: readonly string[] }[];
  content: () => Iterable<Uint8Array>;
}

type Value = string | number | boolean | null;

/** A small table from entries of the catalogue: one reader a field. */
export function tableOf<Entry>(given: {
  name: string;
  title: string;
  entries: readonly Entry[];
  fields: readonly (PackageField & { read: (entry: Entry) => Value })[];
  primaryKey: readonly string[];
  foreignKeys?: PackageTable["foreignKeys"];
}): PackageTable {
  const { entries, fields, ...about } = given;
  return {
    ...about,
    fields: fields.map(({ read: _read, ...field }) => field),
    content: () => encodeText(writeRows(entries, fields)),
  };
}

function* writeRows<Entry>(
  entries: readonly Entry[],
  fields: readonly (PackageField & { read: (entry: Entry) => Value })[],
): Iterable<string> {
  const text = textCell(",");
  yield `${fields.map(({ name }) => name).join(",")}\r\n`;
  for (const entry of entries) yield `${fields.map(({ read }) => cellOf(read(entry), text)).join(",")}\r\n`;
}

function cellOf(value: Value, text: (words: string) => string): string {
  return value === null ? "" : typeof value === "string" ? text(value) : String(value);
}
