import { createHash } from "node:crypto";
import { dayInVietNam } from "#domain/day.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { type DownloadFormat, PLAIN_OPTIONS } from "../download-format.ts";
import { DOWNLOAD_FORMATS } from "../download-formats.ts";
import { estimateRows, viewOf } from "../published-view.ts";
import { EVERYTHING } from "../selection.ts";
import { datasetSubject } from "../subjects.ts";

/** Above this many rows the files of a release are too long to be made only for their length. */
const MOST_MEASURED_ROWS = 50_000;

/** A file of the whole dataset of a release. */
export interface MeasuredFile {
  format: DownloadFormat;
  /** Its address at the release, without the origin. */
  path: string;
  measure: { bytes: number; sha256: string } | null;
}

const KNOWN = new WeakMap<Snapshot, { origin: string; files: readonly MeasuredFile[] }>();

/** Every file of the whole dataset with its length and hash, made once a release. `origin` stands in some of them. */
export function measureFiles(snapshot: Snapshot, origin: string): readonly MeasuredFile[] {
  const known = KNOWN.get(snapshot);
  if (known?.origin === origin) return known.files;
  const files = DOWNLOAD_FORMATS.map((format) => measureFile(format, snapshot, origin));
  KNOWN.set(snapshot, { origin, files });
  return files;
}

function measureFile(format: DownloadFormat, snapshot: Snapshot, origin: string): MeasuredFile {
  const { release, recordedAt } = snapshot.release;
  const path = `/r/${release}/dataset.${format.extension}`;
  const today = dayInVietNam(new Date(recordedAt));
  const view = viewOf({ subject: datasetSubject(snapshot.catalogue), snapshot, selection: EVERYTHING, origin, query: "", today });
  if (estimateRows(view) > MOST_MEASURED_ROWS) return { format, path, measure: null };
  const sum = createHash("sha256");
  let bytes = 0;
  for (const chunk of format.encode(view, PLAIN_OPTIONS)) {
    sum.update(chunk);
    bytes += chunk.length;
  }
  return { format, path, measure: { bytes, sha256: sum.digest("hex") } };
}
