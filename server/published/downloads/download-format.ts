import type { Day } from "#domain/day.ts";
import type { Bilingual, Locale } from "#domain/text.ts";
import type { PublishedView, Subject } from "./published-view.ts";

/** How a file is to be written; every format takes from it what applies to it. */
export interface DownloadOptions {
  /** Language of titles, notes and label columns. Codes and column names are the same in both. */
  locale: Locale;
  /** Adds a label column after the columns that hold codes. */
  hasLabels: boolean;
  /** CSV: EF BB BF in front, for Excel. */
  hasBom: boolean;
  /** CSV: `semicolon` goes with the decimal comma of Excel's Vietnamese setting. */
  separator: "comma" | "semicolon";
  /** Printed where a file says when it was fetched; null keeps the bytes of one release the same for ever. */
  downloadedOn: Day | null;
}

export const PLAIN_OPTIONS: DownloadOptions = { locale: "vi", hasLabels: false, hasBom: false, separator: "comma", downloadedOn: null };

/** One form a selection can be taken away in. A new one is a file in `formats/` and a line in `download-formats.ts`. */
export interface DownloadFormat {
  id: string;
  /** What follows the dot in the address: `csv`, `metadata.json`. */
  extension: string;
  mediaType: string;
  label: Bilingual;
  /** What it is for, for the menus. */
  purpose: Bilingual;
  /** Which subjects it can be written for; all when absent. */
  subjects?: readonly Subject["kind"][];
  /** Writes row by row from the first on; the others must know the whole view before their first byte. */
  isRowByRow?: boolean;
  /** The same view, release and options always give the same bytes. Pulling slowly holds no more than a chunk; stopping early costs nothing. */
  encode(view: PublishedView, options: DownloadOptions): Iterable<Uint8Array>;
}
