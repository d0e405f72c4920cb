import type { ChartSpec } from "./chart-spec.ts";
import { CHART_WORDS, mergerName } from "./chart-words.ts";
import { widthOfHead } from "./line-frame.ts";
import { roundPx } from "./scale.ts";
import type { Segment, Slot } from "./timeline.ts";

/** Sizes of text and form that the width and the density of a chart decide ("look.md", section 4). */
export interface ColumnSizes {
  valuePx: number;
  tickPx: number;
  yearPx: number;
  rowPx: number;
  /** Names over a merger. */
  headPx: number;
  mergerGapPx: number;
  /** Share of the pitch a bar takes, and its greatest width. */
  barShare: number;
  barMaxPx: number;
  plotHeightPx: number;
  hasArrows: boolean;
}

/** A slot with its place along the axis. */
export interface PlacedSlot extends Slot {
  x: number;
}

export interface PlacedSegment {
  segment: Segment;
  x1: number;
  x2: number;
  slots: PlacedSlot[];
}

/** The text over one side of a merger: one or two lines, the first in bold. */
export interface MergerHead {
  lines: string[];
  x: number;
  anchor: "start" | "end";
  isNew: boolean;
}

export interface ColumnFrame {
  left: number;
  right: number;
  pitch: number;
  barPx: number;
  tickPx: number;
  segments: PlacedSegment[];
  /** The dotted line of each merger, with the names on both sides. */
  mergers: { id: string; x: number; heads: MergerHead[] }[];
}

/** Pitch at most this wide: a chart of two years does not spread them over the page. */
const WIDEST_PITCH = 140;
const HEAD_OFFSET = 10;

/** Pictures seen small: nothing under 18 px. */
const CARD_SIZES: ColumnSizes = {
  valuePx: 20,
  tickPx: 18,
  yearPx: 19,
  rowPx: 18,
  headPx: 18,
  mergerGapPx: 36,
  barShare: 0.56,
  barMaxPx: 48,
  plotHeightPx: 306,
  hasArrows: true,
};

/** Sizes for a width. */
export function columnSizes({ widthPx, density }: Pick<ChartSpec, "widthPx" | "density">): ColumnSizes {
  if (density === "card") return CARD_SIZES;
  const isEmbed = density === "embed";
  const isWide = widthPx >= 1000;
  const isMiddle = widthPx >= 480;
  return {
    valuePx: isEmbed ? 12 : isWide ? 15 : widthPx >= 800 ? 14 : 13,
    tickPx: 12.5,
    yearPx: isEmbed ? 11 : 13,
    rowPx: 13,
    headPx: 13,
    mergerGapPx: isWide ? 56 : widthPx >= 800 ? 40 : isMiddle ? 24 : 18,
    barShare: widthPx >= 800 || !isMiddle ? 0.6 : 0.76,
    barMaxPx: widthPx >= 800 ? 36 : isMiddle ? 27 : 20,
    plotHeightPx: isEmbed ? (isMiddle ? 178 : 146) : isWide ? 358 : widthPx >= 800 ? 310 : 270,
    hasArrows: isMiddle,
  };
}

/** Places the years (`unitPx` is what the unit takes of the line of the names): equal pitch throughout, white space between an old and a merged province, room for the names on both sides. */
export function columnFrame(
  segments: readonly Segment[],
  spec: ChartSpec,
  { left, sizes, unitPx }: { left: number; sizes: ColumnSizes; unitPx: number },
): ColumnFrame {
  const right = spec.widthPx;
  const counts = segments.map(({ slots }) => slots.length);
  const room = right - left - sizes.mergerGapPx * Math.max(segments.length - 1, 0);
  const least = segments.map(({ area }, index) =>
    index === 0 ? 0 : widthOfHead(headLines(area, spec, sizes), sizes.headPx) + HEAD_OFFSET + 1 - sizes.mergerGapPx / 2,
  );
  const pitch = pitchFor({ room, counts, least });
  const barPx = roundPx(Math.min(pitch * sizes.barShare, sizes.barMaxPx));
  const placed = placeSegments(segments, { left, right, pitch, least, gapPx: sizes.mergerGapPx });
  const mergers = placed.slice(1).map((segment, index) => mergerBetween(placed[index] as PlacedSegment, segment, { spec, sizes, unitPx }));
  return { left, right, pitch, barPx, tickPx: roundPx(Math.max(Math.min(barPx + 14, pitch - 6), barPx + 1)), segments: placed, mergers };
}

/** Segments too narrow for the name of their province take their least width; the others share what is left. */
function pitchFor({ room, counts, least }: { room: number; counts: number[]; least: number[] }): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const even = room / Math.max(total, 1);
  const narrow = counts.map((count, index) => index > 0 && count * even < (least[index] ?? 0));
  const taken = least.reduce((sum, width, index) => sum + (narrow[index] ? width : 0), 0);
  const free = counts.reduce((sum, count, index) => sum + (narrow[index] ? 0 : count), 0);
  return Math.min(narrow.some(Boolean) && free > 0 ? (room - taken) / free : even, WIDEST_PITCH);
}

interface PlaceOptions {
  left: number;
  right: number;
  pitch: number;
  least: number[];
  gapPx: number;
}

function placeSegments(segments: readonly Segment[], { left, right, pitch, least, gapPx }: PlaceOptions): PlacedSegment[] {
  const placed: PlacedSegment[] = [];
  let x1 = left;
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const x2 = isLast ? right : x1 + Math.max(segment.slots.length * pitch, index === 0 ? 0 : (least[index] ?? 0));
    const start = x1;
    placed.push({
      segment,
      x1: roundPx(x1),
      x2: roundPx(x2),
      slots: segment.slots.map((slot, order) => ({ ...slot, x: roundPx(start + (order + 0.5) * pitch) })),
    });
    x1 = x2 + gapPx;
  }
  return placed;
}

function mergerBetween(
  before: PlacedSegment,
  after: PlacedSegment,
  { spec, sizes, unitPx }: { spec: ChartSpec; sizes: ColumnSizes; unitPx: number },
): ColumnFrame["mergers"][number] {
  const x = roundPx((before.x2 + after.x1) / 2);
  const offset = Math.min(HEAD_OFFSET, sizes.mergerGapPx / 2 + 2);
  const old = headLines(before.segment.area, spec, sizes);
  const heads: MergerHead[] = [
    { lines: fitHead(old, x - offset - unitPx, sizes.headPx), x: x - offset, anchor: "end", isNew: false },
    {
      lines: fitHead(headLines(after.segment.area, spec, sizes), spec.widthPx - x - offset, sizes.headPx),
      x: x + offset,
      anchor: "start",
      isNew: true,
    },
  ];
  return { id: after.segment.area.id, x, heads };
}

/** Wide charts name the province and its dates; embeds say "old" and "new", and small ones leave the date out. */
function headLines(area: Segment["area"], { locale, density, widthPx }: ChartSpec, sizes: ColumnSizes): string[] {
  const { name, dates } = mergerName(area, locale);
  const isOld = area.validTo !== null;
  if (density === "card") return [isOld ? name : CHART_WORDS.newShort[locale]];
  if (density === "page") return isOld && sizes.mergerGapPx >= 40 ? [`${name}, ${dates}`] : [name, dates];
  const word = CHART_WORDS[isOld ? "formerProvince" : "newProvince"][locale].replaceAll(" ", "\u00a0");
  return isOld || widthPx < 480 ? [word] : [word, dates];
}

/** A name that would leave the chart breaks at its comma, then loses its dates; where not even the name fits there is none. */
function fitHead(lines: string[], widthPx: number, sizePx: number): string[] {
  if (widthOfHead(lines, sizePx) <= widthPx) return lines;
  const parts = lines.join(", ").split(", ");
  if (widthOfHead(parts, sizePx) <= widthPx) return parts;
  return widthOfHead(parts.slice(0, 1), sizePx) <= widthPx ? parts.slice(0, 1) : [];
}
