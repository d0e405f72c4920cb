export const download = {
  title: "Tải về",
  scope: {
    full: "Toàn bộ ({{count}} dòng)",
    view: "Chỉ phần đang xem ({{count}} dòng)",
  },
  fullHint: "Mọi địa bàn, mọi năm, mọi lần công bố.",
  excelCsv: "CSV cho Excel tiếng Việt",
  formats: {
    xlsx: "Excel (XLSX)",
    csv: "CSV",
    json: "JSON-stat",
    parquet: "Parquet",
    "sdmx.csv": "SDMX-CSV",
    zip: "Gói dữ liệu (ZIP)",
    "metadata.json": "Mô tả (JSON)",
  },
  snippets: "Nạp thẳng vào công cụ",
  tools: {
    sheets: "Google Trang tính",
    excel: "Excel (Power Query)",
    pandas: "Python, pandas",
    polars: "Python, polars",
    duckdb: "DuckDB",
    r: "R",
    curl: "Dòng lệnh",
  },
};
