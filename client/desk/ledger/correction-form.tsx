import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { Dialog } from "#client/components/dialog.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { ObservationResource } from "#domain/resources/observation.ts";
import { DESK_KEYS } from "../api/desk-keys.ts";
import { figureInWords } from "../drafts/change-words.ts";
import { useGo } from "../parts/desk-link.tsx";
import { DraftChoice, type DraftTarget, NEW_DRAFT, putIntoDraft } from "../parts/draft-choice.tsx";
import { FailureNote } from "../parts/failure-note.tsx";
import { TextArea, TextField } from "../parts/field.tsx";
import { draftOf, type FigureFaults, isSameFigure, readDraft } from "../parts/figure-draft.ts";
import { FigureFields, MoreFigureFields } from "../parts/figure-fields.tsx";
import pages from "../parts/page.module.css";
import { useCatalogue } from "../parts/use-catalogue.ts";
import { draftsText as enDrafts } from "../text/en/drafts.ts";
import { ledgerText as en } from "../text/en/ledger.ts";
import { draftsText as viDrafts } from "../text/vi/drafts.ts";
import { ledgerText as vi } from "../text/vi/ledger.ts";
import type { PlannedChange } from "./correct-page.tsx";
import { figureOf, keyOfObservation, observationWith } from "./recorded-figure.ts";

const SHORTEST_REASON = 10;

export interface CorrectionFormProps {
  planned: PlannedChange | null;
  onClose: () => void;
}

/** Puts a correction or a withdrawal of a recorded figure into a draft, with the reason that every reader will see. */
export function CorrectionForm({ planned, onClose }: CorrectionFormProps) {
  const text = useText(vi, en);
  return (
    <Dialog title={planned?.act === "withdraw" ? text.withdrawTitle : text.correctTitle} isOpen={planned !== null} onClose={onClose}>
      {planned && (planned.act === "withdraw" ? <Withdrawing {...planned} /> : <Correcting {...planned} />)}
    </Dialog>
  );
}

function Withdrawing({ observation }: { observation: ObservationResource }) {
  const text = useText(vi, en);
  const drafts = useText(viDrafts, enDrafts);
  const locale = useLocale();
  const { words } = useCatalogue();
  const what = figureInWords(observation, { words, text: drafts, locale });
  const putting = usePutting();
  return (
    <ReasonForm
      submit={text.submitWithdraw}
      putting={putting}
      changeOf={(reason) => ({ type: "withdraw", key: keyOfObservation(observation), reason })}
    >
      <p>{fill(text.withdrawLead, { what })}</p>
    </ReasonForm>
  );
}

function Correcting({ observation }: { observation: ObservationResource }) {
  const text = useText(vi, en);
  const locale = useLocale();
  const catalogue = useCatalogue();
  const [draft, setDraft] = useState(() => draftOf(figureOf(observation), locale));
  const [asStated, setAsStated] = useState(observation.asStated);
  const [locator, setLocator] = useState(observation.locator);
  const [faults, setFaults] = useState<FigureFaults>({});
  const [isUnchanged, setIsUnchanged] = useState(false);
  const putting = usePutting();

  function changeOf(reason: string): LedgerChange | null {
    const read = readDraft(draft, { locale, unitOf: (id) => catalogue.unitOf(id)?.id });
    setFaults("faults" in read ? read.faults : {});
    if ("faults" in read) return null;
    const stated = { asStated: asStated.trim().normalize(), locator: locator.trim() };
    const isSame =
      isSameFigure(read.figure, figureOf(observation)) &&
      stated.asStated === observation.asStated &&
      stated.locator === observation.locator;
    setIsUnchanged(isSame);
    return isSame ? null : { type: "correct", observation: observationWith(observation, { ...read.figure, ...stated }), reason };
  }

  return (
    <ReasonForm submit={text.submitCorrect} putting={putting} changeOf={changeOf}>
      <div className={pages.fields}>
        <FigureFields draft={draft} onChange={setDraft} faults={faults} catalogue={catalogue} isKeyFixed />
        <MoreFigureFields draft={draft} onChange={setDraft} faults={faults} catalogue={catalogue} isKeyFixed />
        <TextArea className={pages.wide} label={text.asStated} value={asStated} onChange={setAsStated} rows={2} maxLength={2000} />
        <TextField className={pages.wide} label={text.locator} value={locator} onChange={setLocator} maxLength={200} />
      </div>
      {isUnchanged && (
        <p role="alert">
          <b>{text.unchanged}</b>
        </p>
      )}
    </ReasonForm>
  );
}

interface ReasonFormProps {
  submit: string;
  putting: ReturnType<typeof usePutting>;
  /** The change with its reason; null while something in it is not right. */
  changeOf: (reason: string) => LedgerChange | null;
  children: React.ReactNode;
}

function ReasonForm({ submit, putting, changeOf, children }: ReasonFormProps) {
  const text = useText(vi, en);
  const [reason, setReason] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [target, setTarget] = useState<DraftTarget>(NEW_DRAFT);
  const isShort = reason.trim().length < SHORTEST_REASON;

  function send(event: FormEvent): void {
    event.preventDefault();
    setIsTried(true);
    const change = changeOf(reason.trim());
    if (change === null || isShort) return;
    putting.mutate({ target, changes: [change], text: { title: vi.draftTitle, note: vi.draftNote } });
  }

  return (
    <form className={pages.form} onSubmit={send} noValidate>
      {children}
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

function usePutting() {
  const client = useQueryClient();
  const go = useGo();
  return useMutation({
    mutationFn: putIntoDraft,
    onSuccess: (draft) => {
      client.setQueryData(DESK_KEYS.draft(draft.draft), draft);
      void client.invalidateQueries({ queryKey: DESK_KEYS.drafts, exact: true });
      go(`/drafts/${draft.draft}`);
    },
    onError: () => void client.invalidateQueries({ queryKey: DESK_KEYS.drafts }),
  });
}
