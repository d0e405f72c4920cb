import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { Dialog } from "#client/components/dialog.tsx";
import { useText } from "#client/components/page-context.tsx";
import { TextField } from "../parts/field.tsx";
import pages from "../parts/page.module.css";
import { reviewText as en } from "../text/en/review.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import { trimWords } from "./selected-words.ts";
import { findPhrase } from "./text-segments.ts";
import styles from "./words-field.module.css";
import { WordsField } from "./words-field.tsx";

export interface AddDialogProps {
  isOpen: boolean;
  onClose: () => void;
  text: string;
  /** Where looking begins, so that the next of several equal phrases is found. */
  after: number;
  onAdd: (place: { start: number; end: number }) => void;
}

/** Adds a figure by its words, found by typing them or marked in the text: the way for keyboards, where marking with the mouse is another. */
export function AddDialog({ isOpen, onClose, text, after, onAdd }: AddDialogProps) {
  const words = useText(vi, en).add;
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={onClose}>
      <AddForm {...{ text, after, onAdd, onClose }} />
    </Dialog>
  );
}

function AddForm({ text, after, onAdd, onClose }: Omit<AddDialogProps, "isOpen">) {
  const words = useText(vi, en).add;
  const [phrase, setPhrase] = useState("");
  const [place, setPlace] = useState<Place | null>(null);
  const [isTried, setIsTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  // After the dialog has opened, which takes the focus to its first button.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  function find(typed: string): void {
    setPhrase(typed);
    setPlace(findPhrase(text, typed, after));
    setIsTried(false);
  }
  function mark(start: number, end: number): void {
    setPhrase("");
    setPlace(trimWords(start, end, text));
    setIsTried(false);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    setIsTried(place === null);
    if (place === null) return;
    onClose();
    onAdd(place);
  }
  const fault = phrase.trim() === "" ? words.nothingMarked : words.notFound;
  return (
    <form ref={form} className={pages.form} onSubmit={submit}>
      <p>{words.lead}</p>
      <TextField
        label={words.phrase}
        value={phrase}
        onChange={find}
        fault={isTried && place === null ? fault : undefined}
        maxLength={2000}
        ref={field}
      />
      <WordsField
        {...{ label: words.text, hint: words.textHint, text, place, caret: after }}
        onMark={mark}
        onEnter={() => form.current?.requestSubmit()}
      />
      <Found place={place} text={text} />
      <div className={pages.actions}>
        <Button isMain type="submit">
          {words.submit}
        </Button>
      </div>
    </form>
  );
}

interface Place {
  start: number;
  end: number;
}

/** Letters of the sentence around the words, so that one sees which of several equal phrases is meant. */
const AROUND = 40;

function Found({ place, text }: { place: Place | null; text: string }) {
  const words = useText(vi, en).add;
  return (
    <output className={styles.found}>
      {place === null ? (
        words.nothingYet
      ) : (
        <>
          {words.chosen}{" "}
          <q lang="vi">
            {`…${text.slice(Math.max(0, place.start - AROUND), place.start)}`}
            <b>{text.slice(place.start, place.end)}</b>
            {`${text.slice(place.end, place.end + AROUND)}…`}
          </q>
        </>
      )}
    </output>
  );
}
