import { type ReactNode, useEffect, useId, useRef } from "react";
import { common as en } from "#client/text/en/common.ts";
import { common as vi } from "#client/text/vi/common.ts";
import { Button } from "./button.tsx";
import styles from "./dialog.module.css";
import { useText } from "./page-context.tsx";

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog of the browser's own: it keeps the focus, closes by Escape and by a click beside it, and gives the focus back. */
export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
  const text = useText(vi, en);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by itself; the click beside it is for the mouse.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.body}>
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <Button isQuiet onClick={onClose}>
            {text.close}
          </Button>
        </header>
        {isOpen && children}
      </div>
    </dialog>
  );
}
