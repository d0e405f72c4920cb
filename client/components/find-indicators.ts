import type { IndicatorSummary } from "#domain/resources/indicator.ts";

/** What of an indicator is searched. */
export type Findable = Pick<IndicatorSummary, "id" | "name" | "shortName" | "aliases" | "topic">;

/** Letters without marks, `đ` as `d`, everything that is no letter or digit as one space: "GRDP/người" → "grdp nguoi". */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Indicators in which every word typed begins a word of a name, alias or topic, in both languages; the best matches first. */
export function findIndicators<T extends Findable>(indicators: readonly T[], typed: string): T[] {
  const wanted = fold(typed);
  if (wanted === "") return [];
  const ranked = indicators.flatMap((indicator, order) => {
    const rank = rankOf(indicator, wanted);
    return rank === null ? [] : [{ indicator, rank, order }];
  });
  return ranked.sort((one, other) => one.rank - other.rank || one.order - other.order).map(({ indicator }) => indicator);
}

/** 0: a short name begins with what was typed, 1: a name or alias does, 2: one holds it, 3: all words are somewhere, 4: in the topic at best. */
function rankOf({ name, shortName, aliases, topic, id }: Findable, wanted: string): number | null {
  const short = [shortName.vi, shortName.en].map(fold);
  const names = [...short, ...[name.vi, name.en, ...aliases, id].map(fold)];
  if (short.some((text) => text.startsWith(wanted))) return 0;
  if (names.some((text) => text.startsWith(wanted))) return 1;
  if (names.some((text) => ` ${text}`.includes(` ${wanted}`))) return 2;
  const words = wanted.split(" ");
  if (holdsAll(names.join(" "), words)) return 3;
  return holdsAll([...names, fold(topic.name.vi), fold(topic.name.en)].join(" "), words) ? 4 : null;
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => ` ${text}`.includes(` ${word}`));
}
