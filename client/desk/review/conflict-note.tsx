import { useEffect, useRef } from "react";
import { Button } from "#client/components/button.tsx";
import { useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import { formatInstant } from "#domain/number.ts";
import type { ReviewItem } from "#domain/resources/desk/review.ts";
import type { DeskCatalogue } from "../parts/use-catalogue.ts";
import { reviewText as en } from "../text/en/review.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import styles from "./candidate.module.css";
import type { TypedItem } from "./typed-item.ts";
import type { ReviewActs } from "./use-review-acts.ts";

export interface ConflictNoteProps {
  acts: ReviewActs;
  item: ReviewItem;
  catalogue: DeskCatalogue;
  onType: (typed: TypedItem | null) => void;
  onDecided: (item: ReviewItem) => void;
}

/** Two people at one item: what the other one did, and the choice between theirs and one's own. Nothing typed is lost meanwhile. */
export function ConflictNote({ acts, item, catalogue, onType, onDecided }: ConflictNoteProps) {
  const text = useText(vi, en).conflict;
  const states = useText(vi, en).state;
  const note = useRef<HTMLElement>(null);
  const late = acts.late?.item === item.item ? acts.late : null;
  useEffect(() => {
    if (late !== null) note.current?.focus();
  }, [late]);
  if (late === null) return null;
  const { theirs, act } = late;
  const words = {
    name: theirs.decidedBy ?? "?",
    at: theirs.decidedAt ? formatInstant(theirs.decidedAt) : "?",
    state: states[theirs.state],
  };
  const figure = theirs.figure && catalogue.words.figureWithStatus(theirs.figure, theirs.figure.indicator);

  async function keepMine(): Promise<void> {
    const decided = await acts.decide(item.item, { ...act, version: theirs.version });
    if (decided === null) return;
    onType(null);
    onDecided(decided);
  }

  return (
    <section ref={note} tabIndex={-1} className={styles.conflict} role="alert" aria-label={text.title}>
      <b>{text.title}</b>
      <p>{figure ? fill(text.theirs, { ...words, figure }) : fill(text.theirsEmpty, words)}</p>
      {theirs.reason !== "" && <p>{fill(text.reason, { reason: theirs.reason })}</p>}
      <p>{text.yours}</p>
      <div className={styles.takes}>
        <Button onClick={() => void keepMine()}>{text.keepMine}</Button>
        <Button
          onClick={() => {
            acts.forget();
            onType(null);
          }}
        >
          {text.takeTheirs}
        </Button>
      </div>
    </section>
  );
}
