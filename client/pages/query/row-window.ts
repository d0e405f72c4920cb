/** Height of a row, in pixels; the style sheet has the same. */
export const ROW_PX = 36;
/** Browsers cut taller elements off, at 17 to 33 million pixels. */
const TALLEST_PX = 8_000_000;

export interface RowWindow {
  /** First row shown and the one after the last. */
  from: number;
  to: number;
  /** Of the whole list, and of what lies above the rows shown, in pixels. */
  heightPx: number;
  offsetPx: number;
}

/** Which rows a scrolled window of a long list shows. Of a list too tall for a browser, scrolling moves by more than a row a row. */
export function rowWindow(count: number, { scrollTopPx, viewPx }: { scrollTopPx: number; viewPx: number }): RowWindow {
  const heightPx = Math.min(count * ROW_PX, TALLEST_PX);
  const shown = Math.ceil(viewPx / ROW_PX) + 1;
  const reach = Math.max(1, heightPx - viewPx);
  const share = Math.min(1, Math.max(0, scrollTopPx / reach));
  const isScaled = count * ROW_PX > TALLEST_PX;
  const from = isScaled ? Math.round(share * Math.max(0, count - shown + 1)) : Math.floor(Math.max(0, scrollTopPx) / ROW_PX);
  const first = Math.min(from, Math.max(0, count - shown + 1));
  return {
    from: first,
    to: Math.min(count, first + shown),
    heightPx,
    offsetPx: isScaled ? Math.min(scrollTopPx, heightPx - shown * ROW_PX) : first * ROW_PX,
  };
}

/** Numbers of the pieces that hold the rows of a window. */
export function piecesOf({ from, to }: Pick<RowWindow, "from" | "to">, piece: number): number[] {
  const [first, last] = [Math.floor(from / piece), Math.floor(Math.max(from, to - 1) / piece)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
