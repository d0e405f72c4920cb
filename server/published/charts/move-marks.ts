import type { Box, Mark, PixelPoint } from "#domain/chart/chart-model.ts";
import { roundPx } from "#domain/chart/scale.ts";

type Move = PixelPoint & { scale: number };

/** The same marks elsewhere, and larger by `scale`: first scaled from the origin, then moved. */
export function moveMarks(marks: readonly Mark[], { x, y, scale = 1 }: PixelPoint & { scale?: number }): Mark[] {
  return marks.map((mark) => moveMark(mark, { x, y, scale }));
}

function moveMark(mark: Mark, move: Move): Mark {
  const { scale } = move;
  switch (mark.type) {
    case "bar":
      return { ...mark, box: moveBox(mark.box, move) };
    case "dot":
      return { ...mark, x: alongX(mark.x, move), y: alongY(mark.y, move), r: roundPx(mark.r * scale) };
    case "line":
      return { ...mark, ...scaleStroke(mark, scale), points: mark.points.map((point) => movePoint(point, move)) };
    case "rule":
      return {
        ...mark,
        ...scaleStroke(mark, scale),
        points: mark.points.map((point) => ({ x: alongX(point.x, move), y: alongY(point.y, move) })),
        haloPx: roundPx(mark.haloPx * scale),
      };
    case "label":
      return {
        ...mark,
        x: alongX(mark.x, move),
        y: alongY(mark.y, move),
        sizePx: roundPx(mark.sizePx * scale),
        haloPx: roundPx(mark.haloPx * scale),
        box: moveBox(mark.box, move),
      };
  }
}

function alongX(from: number, { x, scale }: Move): number {
  return roundPx(from * scale + x);
}

function alongY(from: number, { y, scale }: Move): number {
  return roundPx(from * scale + y);
}

function movePoint<Place extends PixelPoint>(place: Place, move: Move): Place {
  return { ...place, x: alongX(place.x, move), y: alongY(place.y, move) };
}

function moveBox({ x, y, width, height }: Box, move: Move): Box {
  return { x: alongX(x, move), y: alongY(y, move), width: roundPx(width * move.scale), height: roundPx(height * move.scale) };
}

function scaleStroke({ widthPx, dash }: { widthPx: number; dash: readonly number[] | null }, scale: number) {
  return { widthPx: roundPx(widthPx * scale), dash: dash === null ? null : dash.map((length) => roundPx(length * scale)) };
}
