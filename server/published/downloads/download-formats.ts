import type { DownloadFormat } from "./download-format.ts";
import { csv } from "./formats/csv.ts";
import { dataPackage } from "./formats/data-package.ts";
import { jsonStat } from "./formats/json-stat.ts";
import { metadata } from "./formats/metadata.ts";
import { parquet } from "./formats/parquet.ts";
import { sdmxCsv } from "./formats/sdmx-csv.ts";
import { xlsx } from "./formats/xlsx.ts";

/** Every form a selection can be taken away in; menus, routes and the catalogue follow this list and its order. */
export const DOWNLOAD_FORMATS: readonly DownloadFormat[] = [xlsx, csv, jsonStat, parquet, sdmxCsv, dataPackage, metadata];
