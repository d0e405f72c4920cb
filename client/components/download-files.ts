import { formatSearch, type SearchValues } from "./address.ts";

/** What follows the dot of a file's address, the form most readers want first; the list of the server, which a test holds against it. */
export const EXTENSIONS = ["xlsx", "csv", "json", "parquet", "sdmx.csv", "zip", "metadata.json"] as const;
export type Extension = (typeof EXTENSIONS)[number];

/** Address of a selection as a file. English readers get English titles and notes; codes and column names are the same. */
export function fileAddress(path: string, extension: Extension, search: SearchValues = {}): string {
  return `${path}.${extension}${formatSearch(search)}`;
}

export const TOOLS = ["sheets", "excel", "pandas", "polars", "duckdb", "r", "curl"] as const;
export type Tool = (typeof TOOLS)[number];

/** Lines that load a selection into each tool when they are pasted there. `origin` is the public address of the site. */
export function snippetsOf(origin: string, path: string, search: SearchValues = {}): Record<Tool, string> {
  const csv = origin + fileAddress(path, "csv", search);
  const parquet = origin + fileAddress(path, "parquet", search);
  return {
    sheets: `=IMPORTDATA("${csv}")`,
    excel: [
      "let",
      `  Source = Csv.Document(Web.Contents("${csv}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),`,
      "  Promoted = Table.PromoteHeaders(Source),",
      '  Typed = Table.TransformColumnTypes(Promoted, {{"value", type number}, {"value_max", type number}}, "en-US")',
      "in",
      "  Typed",
    ].join("\n"),
    pandas: ["import pandas as pd", "", `figures = pd.read_csv("${csv}")`].join("\n"),
    polars: ["import polars as pl", "", `figures = pl.read_parquet("${parquet}")`].join("\n"),
    duckdb: `SELECT * FROM read_parquet('${parquet}');`,
    r: `figures <- read.csv("${csv}", encoding = "UTF-8", na.strings = "")`,
    curl: `curl -OJ "${csv}"`,
  };
}
