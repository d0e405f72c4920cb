import { type RefObject, useEffect, useId, useRef } from "react";
import fields from "../parts/field.module.css";
import styles from "./words-field.module.css";

export interface WordsFieldProps {
  label: string;
  hint: string;
  text: string;
  /** The words that are marked; null where none are. */
  place: { start: number; end: number } | null;
  /** Where the caret waits while nothing is marked. */
  caret: number;
  onMark: (start: number, end: number) => void;
  onEnter: () => void;
}

/**
 * A text in which words are marked by keyboard: arrows move the caret, with Shift they mark, as in every field. One that is read-only has no caret
 * in Chromium, so this one takes no change instead.
 */
export function WordsField({ label, hint, text, place, caret, onMark, onEnter }: WordsFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useRefusedInput(field);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret waits where it was when the field appeared.
  useEffect(() => mark(field.current, place ?? { start: caret, end: caret }), [place?.start, place?.end]);
  return (
    <div className={fields.field}>
      <label className={fields.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        className={styles.words}
        lang="vi"
        rows={7}
        value={text}
        aria-readonly
        aria-describedby={`${id}-hint`}
        inputMode="none"
        spellCheck={false}
        // What beforeinput cannot refuse, as the words of an input method, is put back.
        onChange={() => undefined}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
          document.activeElement === field.current && onMark(selectionStart, selectionEnd)
        }
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          onEnter();
        }}
      />
      <span id={`${id}-hint`} className={fields.hint}>
        {hint}
      </span>
    </div>
  );
}

function useRefusedInput(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const element = field.current;
    const refuse = (event: Event) => event.preventDefault();
    element?.addEventListener("beforeinput", refuse);
    return () => element?.removeEventListener("beforeinput", refuse);
  }, [field]);
}

/** Marks words that were found by typing them, and brings them into sight, which the browser does only where the focus is. */
function mark(field: HTMLTextAreaElement | null, { start, end }: { start: number; end: number }): void {
  if (field === null || document.activeElement === field) return;
  field.setSelectionRange(start, end);
  field.scrollTop = (start / field.value.length) * field.scrollHeight - field.clientHeight / 2;
}
