import type { ImportDetail, ReviewItem } from "#domain/resources/desk/review.ts";

/** A run of the text that belongs to the same items throughout; none for words between the phrases. */
export interface Segment {
  start: number;
  end: number;
  /** Items whose phrase covers the run, the shortest phrase first: that is the one a click means. */
  items: number[];
  /** Items whose phrase ends here; their number stands behind the run. */
  ending: number[];
}

/** A paragraph, or a row of a table as its cells, cut into runs. */
export interface TextPiece {
  start: number;
  locator: string;
  cells: Segment[][];
  isRow: boolean;
}

type Mark = Pick<ReviewItem, "item" | "evidence">;

/** Cuts the text of an import where its phrases begin and end. Phrases may overlap: two figures often share their words. Pieces are in order of the text. */
export function cutText({ pieces, items }: Pick<ImportDetail, "pieces"> & { items: readonly Mark[] }): TextPiece[] {
  const marks = items.toSorted((one, other) => one.evidence.start - other.evidence.start);
  let ended = 0;
  return pieces.map(({ start, end, locator, cells }) => {
    // Of hundreds of phrases each piece looks at those from the first one that reaches it to the last one that begins in it.
    while (ended < marks.length && (marks[ended] as Mark).evidence.end <= start) ended++;
    const inside: Mark[] = [];
    for (let at = ended; at < marks.length && (marks[at] as Mark).evidence.start < end; at++) {
      const mark = marks[at] as Mark;
      if (mark.evidence.end > start) inside.push(mark);
    }
    const starts = cells.length > 0 ? cells : [start];
    return {
      start,
      locator,
      isRow: cells.length > 0,
      cells: starts.map((from, index) => cutRun(from, starts[index + 1] ?? end, inside)),
    };
  });
}

function cutRun(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const inside = (offset: number) => offset > start && offset < end;
  const cuts = [...new Set(marks.flatMap(({ evidence }) => [evidence.start, evidence.end]).filter(inside))].sort(
    (one, other) => one - other,
  );
  const ends = [...cuts, end];
  return ends.flatMap((to, index) => {
    const from = ends[index - 1] ?? start;
    const covering = marks.filter(({ evidence }) => evidence.start < to && evidence.end > from);
    const byLength = covering.toSorted((one, other) => lengthOf(one) - lengthOf(other));
    const ending = covering.filter(
      ({ evidence }) => evidence.end === to || (to === end && evidence.end > end && index === ends.length - 1),
    );
    return from === to ? [] : [{ start: from, end: to, items: byLength.map(({ item }) => item), ending: ending.map(({ item }) => item) }];
  });
}

function lengthOf({ evidence }: Mark): number {
  return evidence.end - evidence.start;
}

/** Where words stand in a text, the first time after an offset, else the first time at all; white space of any kind and length is one space. */
export function findPhrase(text: string, phrase: string, after = 0): { start: number; end: number } | null {
  const words = phrase.normalize().trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const pattern = new RegExp(words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"), "g");
  pattern.lastIndex = after;
  const found = pattern.exec(text) ?? new RegExp(pattern.source).exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}
