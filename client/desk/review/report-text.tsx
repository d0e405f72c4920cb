import { type RefObject, useDeferredValue, useEffect, useMemo } from "react";
import { ExternalLink } from "#client/components/link.tsx";
import { useText } from "#client/components/page-context.tsx";
import { formatDay } from "#domain/number.ts";
import type { ImportDetail, ReviewItem } from "#domain/resources/desk/review.ts";
import { reviewText as en } from "../text/en/review.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import { PieceView } from "./piece-view.tsx";
import styles from "./report-text.module.css";
import { cutText, type TextPiece } from "./text-segments.ts";

export interface ReportTextProps {
  opened: ImportDetail;
  current: ReviewItem | null;
  onChoose: (item: number) => void;
  /** The place that scrolls, in which words can be selected. */
  place: RefObject<HTMLElement | null>;
}

/** The report on wash, every phrase with its number and its state by form. */
export function ReportText({ opened, current, onChoose, place }: ReportTextProps) {
  const text = useText(vi, en);
  const { report, items, pieces } = opened;
  const spans = items.map(({ item, evidence }) => `${item}:${evidence.start}-${evidence.end}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where phrases begin and end cuts the text, not what is decided on them.
  const cut = useMemo(() => cutText({ pieces, items }), [pieces, spans]);
  const shown = useDeferredValue(cut, firstPieces(cut, current));
  useShown(place, current?.item ?? null, shown.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard.
    <section ref={place} className={`${styles.text} ${cut.length > MANY_PIECES ? styles.many : ""}`} aria-label={text.text} tabIndex={0}>
      <p className={styles.source}>
        {report.publisher}
        {report.published && `, ${formatDay(report.published)}`}
      </p>
      <h2 className={styles.title}>{report.url ? <ExternalLink href={report.url}>{report.title}</ExternalLink> : report.title}</h2>
      <Key />
      <Pieces cut={shown} opened={opened} current={current} onChoose={onChoose} />
    </section>
  );
}

/** Pieces that are drawn at once: the first ones, up to the phrase in hand. The others follow when these are on screen. */
const FIRST_PIECES = 40;

/** More than these are laid out only when they come into sight. */
const MANY_PIECES = 60;

function firstPieces(cut: readonly TextPiece[], current: ReviewItem | null): readonly TextPiece[] {
  const reached = cut.findIndex(({ start }) => start > (current?.evidence.end ?? 0));
  return cut.slice(0, Math.max(FIRST_PIECES, reached === -1 ? cut.length : reached));
}

function Key() {
  const { key } = useText(vi, en);
  return (
    <ul className={styles.key}>
      <li className={styles.current}>{key.current}</li>
      <li className={styles.approved}>{key.approved}</li>
      <li className={styles.open}>{key.open}</li>
      <li className={styles.rejected}>{key.rejected}</li>
    </ul>
  );
}

interface PiecesProps extends Pick<ReportTextProps, "opened" | "current" | "onChoose"> {
  cut: readonly TextPiece[];
}

/** Paragraphs, and rows that follow each other as one table. */
function Pieces({ cut, opened: { text, items }, current, onChoose }: PiecesProps) {
  const numbers = new Map(items.map(({ item }, index) => [item, index + 1]));
  const states = new Map(items.map(({ item, state }) => [item, state]));
  const groups = groupRows(cut);
  const viewOf = (piece: TextPiece) => {
    const inside = [...new Set(piece.cells.flatMap((cell) => cell.flatMap((segment) => segment.items)))];
    return (
      <PieceView
        key={piece.start}
        piece={piece}
        text={text}
        signature={inside.map((item) => `${item}:${numbers.get(item)}:${states.get(item)}`).join()}
        current={current !== null && inside.includes(current.item) ? current.item : null}
        onChoose={onChoose}
      />
    );
  };
  return groups.map((group) =>
    group[0]?.isRow ? (
      <table key={group[0].start} className={styles.table}>
        <tbody>{group.map(viewOf)}</tbody>
      </table>
    ) : (
      group.map(viewOf)
    ),
  );
}

function groupRows(cut: readonly TextPiece[]): TextPiece[][] {
  const groups: TextPiece[][] = [];
  for (const piece of cut) {
    const last = groups.at(-1);
    if (piece.isRow && last?.[0]?.isRow) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** Brings the phrase in hand into sight, within the text and without moving the page. */
function useShown(place: RefObject<HTMLElement | null>, item: number | null, pieceCount: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a phrase that has just been drawn is brought into sight, too.
  useEffect(() => {
    const container = place.current;
    const phrase = container?.querySelector<HTMLElement>("[aria-current]");
    if (item === null || !container || !phrase || container.scrollHeight <= container.clientHeight) return;
    const [inner, outer] = [phrase.getBoundingClientRect(), container.getBoundingClientRect()];
    if (inner.top >= outer.top + 60 && inner.bottom <= outer.bottom - 60) return;
    container.scrollTop += inner.top - outer.top - container.clientHeight / 3;
  }, [place, item, pieceCount]);
}
