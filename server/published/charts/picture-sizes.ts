/** A named picture: what it measures, and the width it is laid out for before it is enlarged to that measure. */
export interface PictureSize {
  id: string;
  widthPx: number;
  /** Null: as high as its content. */
  heightPx: number | null;
  layoutPx: number;
  /** Seen small in a stream: one large figure, few words. */
  isCard: boolean;
  dpi: number | null;
}

/** Every named size, in the order of menus. */
export const PICTURE_SIZES: readonly PictureSize[] = [
  { id: "og", widthPx: 1200, heightPx: 630, layoutPx: 800, isCard: true, dpi: null },
  { id: "twitter", widthPx: 1200, heightPx: 600, layoutPx: 800, isCard: true, dpi: null },
  { id: "square", widthPx: 1080, heightPx: 1080, layoutPx: 648, isCard: false, dpi: null },
  { id: "story", widthPx: 1080, heightPx: 1920, layoutPx: 420, isCard: false, dpi: null },
  { id: "slide", widthPx: 1920, heightPx: 1080, layoutPx: 1100, isCard: false, dpi: null },
  { id: "print", widthPx: 2480, heightPx: null, layoutPx: 794, isCard: false, dpi: 300 },
];

/** Widths that are laid out; others are clamped to these. */
export const PICTURE_WIDTH = { min: 280, max: 1600, usual: 1200 } as const;

/** The size of a width a reader asked for. */
export function sizeOfWidth(widthPx: number): PictureSize {
  const clamped = Math.round(Math.min(Math.max(widthPx, PICTURE_WIDTH.min), PICTURE_WIDTH.max));
  return { id: String(clamped), widthPx: clamped, heightPx: null, layoutPx: clamped, isCard: false, dpi: null };
}
