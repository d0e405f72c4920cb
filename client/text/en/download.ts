export const download = {
  title: "Download",
  scope: {
    full: "Everything ({{count}} rows)",
    view: "Only what is shown ({{count}} rows)",
  },
  fullHint: "Every area, every year, every vintage.",
  excelCsv: "CSV for Excel in Vietnamese",
  formats: {
    xlsx: "Excel (XLSX)",
    csv: "CSV",
    json: "JSON-stat",
    parquet: "Parquet",
    "sdmx.csv": "SDMX-CSV",
    zip: "Data package (ZIP)",
    "metadata.json": "Metadata (JSON)",
  },
  snippets: "Load into a tool",
  tools: {
    sheets: "Google Sheets",
    excel: "Excel (Power Query)",
    pandas: "Python, pandas",
    polars: "Python, polars",
    duckdb: "DuckDB",
    r: "R",
    curl: "Command line",
  },
};
