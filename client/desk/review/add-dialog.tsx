import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { Dialog } from "#client/components/dialog.tsx";
import { useText } from "#client/components/page-context.tsx";
import { TextField } from "../parts/field.tsx";
import pages from "../parts/page.module.css";
import { reviewText as en } from "../text/en/review.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import { findPhrase } from "./text-segments.ts";

export interface AddDialogProps {
  isOpen: boolean;
  onClose: () => void;
  text: string;
  /** Where looking begins, so that the next of several equal phrases is found. */
  after: number;
  onAdd: (place: { start: number; end: number }) => void;
}

/** Adds a figure by typing its words: the way for keyboards, where selecting words with the mouse is another. */
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
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // After the dialog has opened, which takes the focus to its first button.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const place = findPhrase(text, phrase, after);
    setIsMissing(place === null);
    if (place === null) return;
    onClose();
    onAdd(place);
  }
  return (
    <form className={pages.form} onSubmit={submit}>
      <p>{words.lead}</p>
      <TextField
        label={words.phrase}
        value={phrase}
        onChange={setPhrase}
        fault={isMissing ? words.notFound : undefined}
        maxLength={2000}
        ref={field}
      />
      <div className={pages.actions}>
        <Button isMain type="submit">
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
