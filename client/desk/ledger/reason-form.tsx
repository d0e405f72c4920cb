import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { useText } from "#client/components/page-context.tsx";
import type { DraftText, LedgerChange } from "#domain/resources/desk/draft.ts";
import { DraftChoice, type DraftTarget, NEW_DRAFT } from "../parts/draft-choice.tsx";
import { FailureNote } from "../parts/failure-note.tsx";
import { TextArea } from "../parts/field.tsx";
import pages from "../parts/page.module.css";
import { usePuttingIntoDraft } from "../parts/use-putting-into-draft.ts";
import { ledgerText as en } from "../text/en/ledger.ts";
import { ledgerText as vi } from "../text/vi/ledger.ts";

const SHORTEST_REASON = 10;

export interface ReasonFormProps {
  submit: string;
  /** Title and note of the draft, where the change opens one. */
  draftText: DraftText;
  /** The change with its reason; null while something in it is not right. */
  changeOf: (reason: string) => LedgerChange | null;
  /** Says that what is meant is there already. */
  isUnchanged?: boolean;
  children: ReactNode;
}

/** Puts one change of the ledger into a draft, with the reason that every reader will see. */
export function ReasonForm({ submit, draftText, changeOf, isUnchanged = false, children }: ReasonFormProps) {
  const text = useText(vi, en);
  const [reason, setReason] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [target, setTarget] = useState<DraftTarget>(NEW_DRAFT);
  const putting = usePuttingIntoDraft();
  const isShort = reason.trim().length < SHORTEST_REASON;

  function send(event: FormEvent): void {
    event.preventDefault();
    setIsTried(true);
    const change = changeOf(reason.trim());
    if (change === null || isShort) return;
    putting.mutate({ target, changes: [change], text: draftText });
  }

  return (
    <form className={pages.form} onSubmit={send} noValidate>
      {children}
      {isUnchanged && (
        <p role="alert">
          <b>{text.unchanged}</b>
        </p>
      )}
      <TextArea
        label={text.reason}
        hint={text.reasonHint}
        value={reason}
        onChange={setReason}
        fault={isTried && isShort ? text.reasonShort : undefined}
        rows={2}
        maxLength={1000}
      />
      <DraftChoice value={target} onChange={setTarget} />
      <FailureNote error={putting.error} />
      <div className={pages.actions}>
        <Button isMain type="submit" disabled={putting.isPending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
