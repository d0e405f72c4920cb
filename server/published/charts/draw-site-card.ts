import { label, levelRule } from "#domain/chart/marks.ts";
import type { Locale } from "#domain/text.ts";
import type { View } from "#server/snapshot/view.ts";
import type { SvgDocument } from "./paint-svg.ts";
import type { Theme } from "./palette.ts";
import { siteMark } from "./picture.ts";
import { textBlock } from "./text-block.ts";

const SIZE = { widthPx: 1200, heightPx: 630, margin: 60 } as const;

/** The card of pages that show no chart: whose site it is, and how much it holds. */
export function drawSiteCard({ snapshot }: View, { locale, theme }: { locale: Locale; theme: Theme }): SvgDocument {
  const { widthPx, heightPx, margin } = SIZE;
  const { site, indicators } = snapshot.catalogue;
  const block = { x: margin, widthPx: widthPx - 2 * margin };
  const counts = [indicators.length, snapshot.reportsById.size] as const;
  const held =
    locale === "vi"
      ? `${counts[0]} chỉ tiêu, mỗi con số dẫn đến một trong ${counts[1]} báo cáo`
      : `${counts[0]} indicators, every figure linked to one of ${counts[1]} reports`;
  const name = textBlock(site.name[locale], {
    ...block,
    part: "panel",
    id: "card/title",
    y: 210,
    sizePx: 76,
    lineHeight: 1.25,
    role: "ink",
    weight: 600,
  });
  const history = textBlock(site.history[locale], {
    ...block,
    part: "area",
    id: "card/history",
    y: name.bottom + 16,
    sizePx: 30,
    lineHeight: 1.4,
    role: "ink-2",
  });
  return {
    widthPx,
    heightPx,
    locale,
    theme,
    title: site.name[locale],
    description: `${site.history[locale]}. ${held}.`,
    marks: [
      ...siteMark("", { x: margin, y: 60, scale: 7 }),
      ...name.marks,
      ...history.marks,
      levelRule("hairline", "card/line", { x1: margin, x2: widthPx - margin, y: 528.5 }, { role: "ink" }),
      label("report", "card/held", held, { x: margin, y: 570, sizePx: 24, role: "ink-2" }),
    ],
  };
}
