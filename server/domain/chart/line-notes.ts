import type { Locale } from "../text.ts";
import { asOfNote, type DefinitionBreak, leftOutNotes, missingNote, notesOf, undatedNote, zeroNote } from "./chart-notes.ts";
import type { ChartSpec, SeriesData } from "./chart-spec.ts";
import { plainName } from "./chart-words.ts";
import type { LineSeries } from "./line-series.ts";
import type { Slot, Timeline } from "./timeline.ts";

export interface LineNotesInput {
  spec: ChartSpec;
  data: SeriesData;
  drawn: readonly LineSeries[];
  leftOut: readonly LineSeries[];
  slots: readonly Slot[];
  breaks: readonly DefinitionBreak[];
  omitsZero: boolean;
  timeline: Timeline;
}

/** What a reader must know of the lines: what is missing or left out, who is grey, which break matters. */
export function lineNotes({ spec, data, drawn, leftOut, slots, breaks, omitsZero, timeline }: LineNotesInput): string[] {
  const { locale } = spec;
  const isSingle = drawn.length === 1;
  const greys = drawn.filter(({ rank }) => rank === "other");
  return notesOf([
    asOfNote(data.asOf, locale),
    isSingle ? missingNote(slots, locale) : null,
    greysNote(greys, spec),
    isSingle ? null : gapsNote(drawn, locale),
    withoutFigures(spec, data, drawn),
    leftOutNote(leftOut, locale),
    ...breaks.map(({ reason }) => reason[locale]),
    zeroNote(omitsZero, locale),
    isSingle ? undatedNote(slots, locale) : null,
    ...(isSingle ? leftOutNotes(timeline.leftOut, { ...data, locale }) : []),
  ]);
}

/** Names joined for running text, regions and countries included. */
export function joinNames(names: readonly string[], locale: Locale): string {
  const [last, ...before] = [...names].reverse();
  if (last === undefined || before.length === 0) return last ?? "";
  return `${before.reverse().join(", ")} ${locale === "vi" ? "và" : "and"} ${last}`;
}

function greysNote(greys: readonly LineSeries[], { locale, density }: ChartSpec): string | null {
  if (greys.length === 0) return null;
  const names = greys.map(({ name }) => name);
  if (density === "page") return locale === "vi" ? `Xám: ${joinNames(names, "vi")}.` : `Grey: ${joinNames(names, "en")}.`;
  return locale === "vi" ? `Xám: ${names.length} địa bàn khác có số.` : `Grey: ${names.length} other areas with figures.`;
}

/** That lines stop where years are missing, if one of the lines does. */
function gapsNote(drawn: readonly LineSeries[], locale: Locale): string | null {
  const hasGap = drawn.some(({ figures }) =>
    figures.some(({ period, area }, index) => {
      const before = figures[index - 1];
      return before !== undefined && before.area.id === area.id && Number(period) > Number(before.period) + 1;
    }),
  );
  if (!hasGap) return null;
  return locale === "vi" ? "Đường dừng ở năm chưa tìm thấy số." : "A line stops where a year has no figure.";
}

/** The chosen areas that have nothing to draw. */
function withoutFigures({ chosen, locale }: ChartSpec, { areas }: SeriesData, drawn: readonly LineSeries[]): string | null {
  const missing = chosen.flatMap((id) => {
    const area = areas.find((one) => one.id === id);
    return area === undefined || drawn.some((one) => one.areas.some((member) => member.id === id)) ? [] : [plainName(area, locale)];
  });
  const names = joinNames(
    [...new Set(missing)].filter((name) => !drawn.some((one) => one.name === name)),
    locale,
  );
  if (names === "") return null;
  return locale === "vi" ? `Chưa tìm thấy số của ${names}.` : `No figure was found for ${names}.`;
}

/** That the amounts of a country or a region are not drawn. */
export function leftOutNote(leftOut: readonly LineSeries[], locale: Locale): string | null {
  if (leftOut.length === 0) return null;
  const names = joinNames(
    leftOut.map(({ name }) => name),
    locale,
  );
  return locale === "vi"
    ? `Không vẽ ${names}: số của cả vùng, cả nước lớn hơn nhiều lần.`
    : `Not drawn: ${names}, whose amounts are many times larger.`;
}
