import { createHash } from "node:crypto";
import { dayInVietNam } from "#domain/day.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { type DownloadFormat, PLAIN_OPTIONS } from "../download-format.ts";
import { DOWNLOAD_FORMATS } from "../download-formats.ts";
import { keyOfFile } from "../key-of-file.ts";
import { estimateRows, type PublishedView, viewOf, walkAhead } from "../published-view.ts";
import type { ReleasedFiles } from "../released-files.ts";
import { EVERYTHING } from "../selection.ts";
import { datasetSubject } from "../subjects.ts";

/** Above this many rows the files of a release are measured piece by piece, while others are answered. */
const MOST_MEASURED_ROWS = 50_000;

/** A file of the whole dataset of a release. */
export interface MeasuredFile {
  format: DownloadFormat;
  /** Its address at the release, without the origin. */
  path: string;
  /** Null until a long file was measured. */
  measure: Measure | null;
}

interface Measure {
  bytes: number;
  sha256: string;
}

export interface MeasureOptions {
  /** Stands in some of the files. */
  origin: string;
  released: ReleasedFiles;
  /** Lets others be answered in between. */
  pause: () => Promise<void>;
  /** Called once the long files of a release are measured, if they were not when they were asked for. */
  onMeasured: () => void;
}

const KNOWN = new WeakMap<Snapshot, { origin: string; files: readonly MeasuredFile[] }>();
/** Long files are measured one release after the other. */
let queue: Promise<void> = Promise.resolve();

/** Every file of the whole dataset with its length and hash, made once a release: those of a short one at once, those of a long one a while after the first call. */
export function measureFiles(snapshot: Snapshot, options: MeasureOptions): readonly MeasuredFile[] {
  const known = KNOWN.get(snapshot);
  if (known?.origin === options.origin) return known.files;
  const view = wholeOf(snapshot, options.origin);
  const isLong = estimateRows(view) > MOST_MEASURED_ROWS;
  const files = DOWNLOAD_FORMATS.map((format) => ({
    ...{ format, path: `/r/${snapshot.release.release}/dataset.${format.extension}` },
    measure: isLong ? null : measureAtOnce(format, view, options.released),
  }));
  KNOWN.set(snapshot, { origin: options.origin, files });
  if (isLong) queue = queue.then(() => measureLong(snapshot, files, options)).catch(() => void KNOWN.delete(snapshot));
  return files;
}

async function measureLong(snapshot: Snapshot, files: readonly MeasuredFile[], options: MeasureOptions): Promise<void> {
  const view = wholeOf(snapshot, options.origin);
  await walkAhead(view, options.pause);
  const measured: MeasuredFile[] = [];
  for (const file of files) measured.push({ ...file, measure: await measureInPieces(file.format, view, options) });
  KNOWN.set(snapshot, { origin: options.origin, files: measured });
  options.onMeasured();
}

/** As the address of the release gives it out. */
function wholeOf(snapshot: Snapshot, origin: string): PublishedView {
  const today = dayInVietNam(new Date(snapshot.release.recordedAt));
  return viewOf({ subject: datasetSubject(snapshot.catalogue), snapshot, selection: EVERYTHING, origin, query: "", today });
}

function openFile(format: DownloadFormat, view: PublishedView, released: ReleasedFiles): Iterable<Uint8Array> {
  return released.open(keyOfFile(view, format, PLAIN_OPTIONS), () => format.encode(view, PLAIN_OPTIONS));
}

function measureAtOnce(format: DownloadFormat, view: PublishedView, released: ReleasedFiles): Measure {
  const measuring = startMeasuring();
  for (const chunk of openFile(format, view, released)) measuring.add(chunk);
  return measuring.end();
}

async function measureInPieces(format: DownloadFormat, view: PublishedView, { released, pause }: MeasureOptions): Promise<Measure> {
  const measuring = startMeasuring();
  for (const chunk of openFile(format, view, released)) {
    measuring.add(chunk);
    await pause();
  }
  return measuring.end();
}

function startMeasuring() {
  const sum = createHash("sha256");
  let bytes = 0;
  return {
    add: (chunk: Uint8Array) => {
      sum.update(chunk);
      bytes += chunk.length;
    },
    end: (): Measure => ({ bytes, sha256: sum.digest("hex") }),
  };
}
