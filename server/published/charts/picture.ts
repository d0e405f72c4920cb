import type { ChartModel, Mark } from "#domain/chart/chart-model.ts";
import { label, levelRule } from "#domain/chart/marks.ts";
import { measureText } from "#domain/chart/measure-text.ts";
import { keyMarks } from "./key-marks.ts";
import { moveMarks } from "./move-marks.ts";
import type { SvgDocument } from "./paint-svg.ts";
import type { Theme } from "./palette.ts";
import { textBlock } from "./text-block.ts";

/** Everything printed around a chart. Empty texts take no room. */
export interface PictureText {
  title: string;
  help: string;
  source: string;
  /** "Số liệu tính đến 23/01/2024". */
  dates: string;
  /** Address of the same selection, with all its parameters. */
  address: string;
  siteName: string;
  /** What was revised since the day looked from; in bold above the notes. */
  revision: string;
  /** True where the picture is seen small: its notes stay on the page. */
  isBrief?: boolean;
}

export interface Picture {
  widthPx: number;
  heightPx: number;
  marks: Mark[];
  model: ChartModel;
  text: PictureText;
}

export interface PictureOptions {
  widthPx: number;
  /** At least this high: what is left over stands above the footer. */
  heightPx?: number;
  /** Builds the chart for the width that is left inside the margins. */
  build: (widthPx: number) => ChartModel;
  text: (model: ChartModel) => PictureText;
}

/** Lays a whole picture out for a width: title, reading help, chart, key, notes and footer. */
export function layoutPicture({ widthPx, heightPx = 0, text: write, build }: PictureOptions): Picture {
  // At 1200 px the margins leave the table under sixteen years just the room its verdicts ask for.
  const margin = widthPx < 480 ? 16 : widthPx < 900 ? 24 : 32;
  const inner = { x: margin, widthPx: widthPx - 2 * margin };
  const model = build(inner.widthPx);
  const text = write(model);
  const head = headOf(text, { ...inner, y: margin, pictureWidthPx: widthPx });
  const chartTop = head.bottom + (widthPx < 480 ? 16 : 20);
  const below = belowOf(model, text, { ...inner, y: chartTop + model.heightPx });
  const foot = footOf(text, { ...inner, y: 0 });
  const footTop = Math.max(below.bottom + 14, heightPx - margin - foot.bottom);
  return {
    widthPx,
    heightPx: Math.max(Math.ceil(footTop + foot.bottom + margin), heightPx),
    marks: [
      ...head.marks,
      ...moveMarks(model.marks, { x: margin, y: chartTop }),
      ...below.marks,
      ...moveMarks(foot.marks, { x: 0, y: footTop }),
    ],
    model,
    text,
  };
}

/** The picture as a document to be written or drawn. */
export function documentOf(
  { widthPx, heightPx, marks, model, text }: Picture,
  { theme, scale = 1 }: { theme: Theme; scale?: number },
): SvgDocument {
  return { widthPx, heightPx, marks, title: text.title, description: model.alt, locale: model.locale, theme, scale };
}

interface Place {
  x: number;
  y: number;
  widthPx: number;
}

interface Part {
  marks: Mark[];
  bottom: number;
}

function headOf(text: PictureText, { x, y, widthPx, pictureWidthPx }: Place & { pictureWidthPx: number }): Part {
  const titlePx = pictureWidthPx < 480 ? 20 : pictureWidthPx < 900 ? 24 : 30;
  const title = textBlock(text.title, {
    part: "panel",
    id: "picture/title",
    x,
    y,
    widthPx,
    sizePx: titlePx,
    lineHeight: 1.3,
    role: "ink",
    weight: 600,
  });
  const sizePx = pictureWidthPx < 900 ? 14 : 16;
  const help = textBlock(text.help, {
    part: "unit",
    id: "picture/help",
    x,
    y: title.bottom + 2,
    widthPx,
    sizePx,
    lineHeight: 1.5,
    role: "ink-2",
  });
  return { marks: [...title.marks, ...help.marks], bottom: help.bottom };
}

/** Key, revisions and notes. */
function belowOf(model: ChartModel, text: PictureText, { x, y, widthPx }: Place): Part {
  const key = keyMarks(model.key, { x, y: y + 14, widthPx });
  const block = { part: "status" as const, x, widthPx, sizePx: 13, lineHeight: 1.5 };
  const revision = textBlock(text.revision, { ...block, id: "picture/revision", y: key.bottom + 8, role: "ink", weight: 600 });
  const notes = textBlock(text.isBrief ? "" : model.notes.join(" "), {
    ...block,
    id: "picture/notes",
    y: revision.bottom + (text.revision === "" ? 0 : 2),
    role: "ink-2",
  });
  return { marks: [...key.marks, ...revision.marks, ...notes.marks], bottom: notes.bottom };
}

/** A hairline; source, dates and address at the left, the mark of the site at the right, or below where there is no room beside. */
function footOf(text: PictureText, { x, y, widthPx }: Place): Part {
  const nameWidth = 22 + measureText(text.siteName, 14, 600);
  const isBeside = widthPx - nameWidth >= 320;
  const block = { x, widthPx: isBeside ? widthPx - nameWidth - 32 : widthPx, sizePx: 12.5, lineHeight: 1.5 };
  const first = [text.source, text.dates].filter((part) => part !== "").join(". ");
  const source = textBlock(first, { ...block, part: "report", id: "picture/source", y: y + 12, role: "ink-2" });
  const address = textBlock(text.address, { ...block, part: "report", id: "picture/address", y: source.bottom + 1, role: "ink-3" });
  const nameTop = isBeside ? y + 12 : address.bottom + 8;
  const name = siteMark(text.siteName, { x: isBeside ? x + widthPx - nameWidth : x, y: nameTop });
  const line = levelRule("hairline", "picture/line", { x1: x, x2: x + widthPx, y: y + 0.5 }, { role: "line" });
  return { marks: [line, ...source.marks, ...address.marks, ...name], bottom: Math.max(address.bottom, nameTop + 20) };
}

/** The mark of the site, a bar under its tick, and its name. `y` is the top of a line of 20 px. */
export function siteMark(name: string, { x, y, scale = 1 }: { x: number; y: number; scale?: number }): Mark[] {
  return [
    levelRule("target", "picture/mark/tick", { x1: x, x2: x + 12 * scale, y: y + 4 * scale }, { role: "ink", widthPx: 2 * scale }),
    {
      type: "bar",
      id: "picture/mark/bar",
      datum: null,
      role: "lotus",
      form: "solid",
      box: { x: x + 2.5 * scale, y: y + 7 * scale, width: 7 * scale, height: 9 * scale },
    },
    label("report", "picture/site", name, { x: x + 20 * scale, y: y + 15 * scale, sizePx: 14 * scale, weight: 600, role: "ink" }),
  ];
}
