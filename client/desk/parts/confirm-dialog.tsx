import type { ReactNode } from "react";
import { Button } from "#client/components/button.tsx";
import { Dialog } from "#client/components/dialog.tsx";
import { useText } from "#client/components/page-context.tsx";
import { shell as en } from "../text/en/shell.ts";
import { shell as vi } from "../text/vi/shell.ts";
import pages from "./page.module.css";

export interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  /** The word of the deed, on its button. */
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks once before what cannot be taken back. */
export function ConfirmDialog({ title, isOpen, confirm, onConfirm, onClose, children }: ConfirmDialogProps) {
  const text = useText(vi, en);
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <div>{children}</div>
      <div className={pages.actions}>
        <Button
          isMain
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </Dialog>
  );
}
