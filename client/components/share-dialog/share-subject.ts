import type { SearchValues } from "#client/components/address.ts";
import type { Citable } from "#domain/citation.ts";
import type { Bilingual } from "#domain/text.ts";

/** A chart that is shared: what it shows and under which addresses. */
export interface ShareSubject {
  /** For names of files and frames: "grdp-growth". */
  name: string;
  /** Path of its frame: "/embed/grdp-growth". */
  framePath: string;
  /** Path of its picture without suffix: "/indicators/grdp-growth". */
  picturePath: string;
  /** "Tăng trưởng GRDP, 2011–2025". */
  title: Bilingual;
  sentence: Bilingual;
  /** Path of the page without its language. */
  path: string;
  /** Parameters of the page as they stand in its address. */
  search: SearchValues;
  /** Parameters that pictures and frames know as well, without the day. */
  selection: SearchValues;
  /** The day the page looks from, or null. */
  asOf: string | null;
  citable: Citable;
}
