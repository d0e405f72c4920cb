import type { Mark } from "#domain/chart/chart-model.ts";
import { levelRule } from "#domain/chart/marks.ts";
import type { Locale } from "#domain/text.ts";
import type { SvgDocument } from "./paint-svg.ts";
import type { Theme } from "./palette.ts";
import { siteMark } from "./picture.ts";
import type { PictureSize } from "./picture-sizes.ts";
import { textBlock } from "./text-block.ts";

export interface MessageRequest {
  title: string;
  message: string;
  siteName: string;
  locale: Locale;
  theme: Theme;
  size: PictureSize;
}

/** A picture in place of a chart that cannot be drawn: it says why, where a broken image would say nothing. */
export function drawMessage({ title, message, siteName, locale, theme, size }: MessageRequest): SvgDocument {
  const widthPx = size.layoutPx;
  const margin = widthPx < 480 ? 16 : 40;
  const block = { x: margin, widthPx: widthPx - 2 * margin };
  const head = textBlock(title, {
    ...block,
    part: "panel",
    id: "message/title",
    y: margin,
    sizePx: 24,
    lineHeight: 1.3,
    role: "ink",
    weight: 600,
  });
  const body = textBlock(message, {
    ...block,
    part: "gap",
    id: "message/text",
    y: head.bottom + 12,
    sizePx: 17,
    lineHeight: 1.55,
    role: "ink-2",
  });
  const ratio = size.heightPx === null ? 0 : size.heightPx / size.widthPx;
  const heightPx = Math.max(body.bottom + 32 + 36 + margin, widthPx * ratio);
  const footTop = heightPx - margin - 36;
  const marks: Mark[] = [
    ...head.marks,
    ...body.marks,
    levelRule("hairline", "message/line", { x1: margin, x2: widthPx - margin, y: footTop + 0.5 }, { role: "line" }),
    ...siteMark(siteName, { x: margin, y: footTop + 16 }),
  ];
  return { widthPx, heightPx, marks, title, description: message, locale, theme, scale: size.widthPx / widthPx };
}
