import type { ChartModel, Mark } from "#domain/chart/chart-model.ts";
import { label, levelRule } from "#domain/chart/marks.ts";
import { measureText, wrapText } from "#domain/chart/measure-text.ts";
import { moveMarks } from "./move-marks.ts";
import type { NewestFigure } from "./newest-figure.ts";
import { siteMark } from "./picture.ts";
import { textBlock } from "./text-block.ts";

/** A card is seen at a third of its size: nothing on it is smaller than 18 px. */
export interface CardOptions {
  widthPx: number;
  heightPx: number;
  title: string;
  figure: NewestFigure;
  /** "Số liệu tính đến 23/01/2024", where the card looks at the past; else empty. */
  dates: string;
  siteName: string;
  build: (size: { widthPx: number; heightPx: number }) => ChartModel;
}

const MARGIN = 60;
const LEFT_PX = 400;
const LARGEST = 176;

/** Lays a card out: title, one large figure with its verdict, all years beside it, report and site. */
export function layoutCard({ widthPx, heightPx, title, figure, dates, siteName, build }: CardOptions): {
  marks: Mark[];
  model: ChartModel;
} {
  const titlePx =
    [42, 36, 32].find((size) => wrapText(title, { widthPx: widthPx - 2 * MARGIN, sizePx: size, weight: 600 }).length === 1) ?? 30;
  const head = textBlock(title, {
    part: "panel",
    id: "card/title",
    x: MARGIN,
    y: 52,
    widthPx: widthPx - 2 * MARGIN,
    sizePx: titlePx,
    lineHeight: 1.25,
    role: "ink",
    weight: 600,
  });
  const footTop = heightPx - 102;
  const chart = { x: MARGIN + LEFT_PX + 40, y: head.bottom + 12 };
  const model = build({ widthPx: widthPx - MARGIN - chart.x, heightPx: footTop - 12 - chart.y });
  const from = [figure.report, dates].filter((text) => text !== "").join(". ");
  return {
    model,
    marks: [
      ...head.marks,
      ...figureMarks(figure, { top: head.bottom, bottom: footTop }),
      ...moveMarks(model.marks, chart),
      levelRule("hairline", "card/line", { x1: MARGIN, x2: widthPx - MARGIN, y: footTop + 0.5 }, { role: "ink" }),
      ...siteMark(siteName, { x: MARGIN, y: footTop + 18, scale: 1.6 }),
      label("report", "card/report", from, { x: widthPx - MARGIN, y: footTop + 42, sizePx: 20, anchor: "end", role: "ink-2" }),
    ],
  };
}

/** The figure as large as its column allows, its unit, and the verdict in words; the whole in the middle of what is left. */
function figureMarks({ number, unit, strong, rest }: NewestFigure, { top, bottom }: { top: number; bottom: number }): Mark[] {
  const sizePx = Math.min(LARGEST, Math.floor((LEFT_PX / measureText(number, 100, 600)) * 100));
  const verdict = [strong, rest].filter((text) => text !== "").join(" ");
  const lines = wrapText(verdict, { widthPx: LEFT_PX, sizePx: 28 });
  const height = sizePx * 0.71 + (unit === "" ? 0 : 50) + 34 + lines.length * 39;
  const baseline = (top + bottom - height) / 2 + sizePx * 0.71;
  const unitBottom = baseline + (unit === "" ? 0 : 50);
  return [
    label("value", "card/figure", number, { x: MARGIN, y: baseline, sizePx, weight: 600, role: "lotus" }),
    ...(unit === "" ? [] : [label("unit", "card/unit", unit, { x: MARGIN, y: unitBottom, sizePx: 34, weight: 500, role: "lotus" })]),
    ...lines.map((line, index) => {
      const bold = index === 0 ? strong : "";
      const runs = [
        { text: bold, weight: 600 as const, role: "ink" as const },
        { text: line.slice(bold.length), weight: 400 as const, role: "ink" as const },
      ].filter(({ text }) => text !== "");
      return label("verdict", `card/verdict/${index}`, runs, { x: MARGIN, y: unitBottom + 62 + index * 39, sizePx: 28 });
    }),
  ];
}
