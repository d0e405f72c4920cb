import type { LabelMark } from "./chart-model.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { widthOf } from "./marks.ts";
import { wrapText } from "./measure-text.ts";
import type { ProgressRow } from "./progress-rows.ts";
import { roundPx, type Scale } from "./scale.ts";

export const ROW_PX = 14;
const NAME_LINE = 18;
const HEAD = 24;
const GAP = 20;
const PITCH = 46;
/** Names take at most this share of a wide chart; a chart with less room for its bars than this sets name and figures on lines of their own. */
const NAME_SHARE = 0.27;
const LEAST_BARS = 150;
/** The scale ends this much beyond the longest bar or tick. */
const AIR = 1.04;

/** A row with its place; `y` is the middle of its bar. */
export interface PlacedProgress extends ProgressRow {
  top: number;
  height: number;
  y: number;
  nameLines: string[];
  nameY: number;
  figuresX: number;
  figuresY: number;
  verdictX: number;
  verdictY: number;
  verdictAnchor: LabelMark["anchor"];
}

export interface ProgressFrame {
  widthPx: number;
  rows: PlacedProgress[];
  scale: Scale;
  top: number;
  bottom: number;
}

/** Name, bar, figures and verdict side by side; on phones one above the other. */
export function placeProgress(rows: readonly ProgressRow[], { widthPx }: Pick<ChartSpec, "widthPx">): ProgressFrame {
  const figuresWidth = widest(rows, ({ figures }) => figures);
  const verdictWidth = widest(rows, ({ verdict }) => verdict);
  const nameWidth = Math.min(
    widthPx * NAME_SHARE,
    widest(rows, ({ name }) => [{ text: name, weight: 500, role: "ink" }]),
  );
  const barsWidth = widthPx - nameWidth - figuresWidth - verdictWidth - 3 * GAP;
  const domain = domainOf(rows);
  if (barsWidth >= LEAST_BARS) {
    const [from, to] = [roundPx(nameWidth + GAP), roundPx(nameWidth + GAP + barsWidth)];
    const figuresX = roundPx(to + GAP);
    return stack(rows, { widthPx, scale: { domain, from, to } }, (row, top) =>
      sideBySide(row, top, { nameWidth, figuresX, verdictX: roundPx(figuresX + figuresWidth + GAP) }),
    );
  }
  return stack(rows, { widthPx, scale: { domain, from: 0, to: widthPx } }, (row, top) => oneBelowTheOther(row, top, widthPx));
}

function stack(
  rows: readonly ProgressRow[],
  { widthPx, scale }: Pick<ProgressFrame, "widthPx" | "scale">,
  place: (row: ProgressRow, top: number) => PlacedProgress,
): ProgressFrame {
  const placed: PlacedProgress[] = [];
  let top = HEAD;
  for (const row of rows) {
    const one = place(row, top);
    placed.push(one);
    top += one.height;
  }
  return { widthPx, scale, rows: placed, top: HEAD, bottom: Math.ceil(top) };
}

function sideBySide(row: ProgressRow, top: number, at: { nameWidth: number; figuresX: number; verdictX: number }): PlacedProgress {
  const nameLines = wrapText(row.name, { widthPx: at.nameWidth + 1, sizePx: ROW_PX, weight: 500 });
  const height = Math.max(PITCH, nameLines.length * NAME_LINE + 14);
  const y = roundPx(top + height / 2);
  const nameY = roundPx(y + 5 - ((nameLines.length - 1) * NAME_LINE) / 2);
  return {
    ...row,
    top,
    height,
    y,
    nameLines,
    nameY,
    figuresX: at.figuresX,
    figuresY: y + 5,
    verdictX: at.verdictX,
    verdictY: y + 5,
    verdictAnchor: "start",
  };
}

/**
 * Name, bar, then figures with the verdict at their right, or below them where both do not fit in a line, then without the difference where
 * that has no room. */
function oneBelowTheOther(row: ProgressRow, top: number, widthPx: number): PlacedProgress {
  const nameLines = wrapText(row.name, { widthPx, sizePx: ROW_PX, weight: 500 });
  const y = top + 14 + nameLines.length * NAME_LINE + 10;
  const figuresY = y + 31;
  const fits = widthOf(row.figures, ROW_PX) + GAP + widthOf(row.verdict, ROW_PX) <= widthPx;
  const verdictY = fits ? figuresY : figuresY + NAME_LINE;
  const verdict = widthOf(row.verdict, ROW_PX) <= widthPx ? row.verdict : row.verdict.slice(0, 1);
  const height = (row.verdict.length > 0 ? verdictY : figuresY) + 16 - top;
  return {
    ...row,
    verdict,
    top,
    height,
    y,
    nameLines,
    nameY: top + 24,
    figuresX: 0,
    figuresY,
    verdictX: fits ? widthPx : 0,
    verdictY,
    verdictAnchor: fits ? "end" : "start",
  };
}

function domainOf(rows: readonly ProgressRow[]): [number, number] {
  const values = rows.flatMap(({ share, ends }) => [...(share === null ? [] : [share]), ...ends]);
  return [Math.min(0, ...values) * AIR, Math.max(100, ...values) * AIR];
}

function widest(rows: readonly ProgressRow[], runs: (row: ProgressRow) => ProgressRow["figures"]): number {
  return Math.max(0, ...rows.map((row) => widthOf(runs(row), ROW_PX)));
}
