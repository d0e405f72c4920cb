import { Fragment, memo } from "react";
import { useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import type { ReviewState } from "#domain/resources/desk/review.ts";
import { reviewText as en } from "../text/en/review.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import styles from "./report-text.module.css";
import type { Segment, TextPiece } from "./text-segments.ts";

export interface PieceViewProps {
  piece: TextPiece;
  text: string;
  /** Number and state of each item in the piece, `item:number:state` joined by commas; when it stays, nothing is drawn anew. */
  signature: string;
  /** The item in hand when its phrase is in this piece. */
  current: number | null;
  onChoose: (item: number) => void;
}

interface Known {
  number: string;
  state: ReviewState;
}

/** One paragraph or one row of a table. Each phrase is a link to its item. */
export const PieceView = memo(function PieceView({ piece, text, signature, current, onChoose }: PieceViewProps) {
  const known = parseSignature(signature);
  const words = useText(vi, en);
  const cells = piece.cells.map((segments, index) => {
    const runs = segments.map((segment) => (
      <Run key={segment.start} segment={segment} text={text} {...{ known, current, onChoose, words }} />
    ));
    // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row never change places.
    return piece.isRow ? <td key={index}>{runs}</td> : <Fragment key={index}>{runs}</Fragment>;
  });
  if (piece.isRow) return <tr className={known.size > 0 ? styles.marked : undefined}>{cells}</tr>;
  return <p className={`${styles.paragraph} ${known.size > 0 ? styles.marked : ""}`}>{cells}</p>;
});

interface RunProps extends Pick<PieceViewProps, "text" | "current" | "onChoose"> {
  segment: Segment;
  known: ReadonlyMap<number, Known>;
  words: typeof vi;
}

function Run({ segment: { start, end, items, ending }, text, known, current, onChoose, words }: RunProps) {
  const isCurrent = current !== null && items.includes(current);
  const meant = isCurrent ? current : items[0];
  const run = <span data-start={start}>{text.slice(start, end)}</span>;
  if (meant === undefined) return run;
  const { number = "", state = "open" } = known.get(meant) ?? {};
  const numbers = ending.flatMap((item) => known.get(item)?.number ?? []);
  return (
    <a
      href={`?item=${meant}`}
      className={`${styles.phrase} ${styles[state]} ${isCurrent ? styles.current : ""}`}
      aria-current={isCurrent ? "true" : undefined}
      tabIndex={isCurrent ? 0 : -1}
      title={fill(words.phrase, { number, state: words.state[state] })}
      onClick={(event) => {
        event.preventDefault();
        // Selecting words with the mouse ends in a click, too.
        if (document.getSelection()?.isCollapsed !== false) onChoose(meant);
      }}
    >
      {run}
      {numbers.length > 0 && <sup>{numbers.join(",")}</sup>}
    </a>
  );
}

function parseSignature(signature: string): Map<number, Known> {
  const parts = signature === "" ? [] : signature.split(",");
  return new Map(
    parts.map((part) => {
      const [item, number = "", state] = part.split(":");
      return [Number(item), { number, state: state as ReviewState }];
    }),
  );
}
