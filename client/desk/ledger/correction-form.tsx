import { useState } from "react";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { ObservationResource } from "#domain/resources/observation.ts";
import { figureInWords } from "../drafts/change-words.ts";
import { TextArea, TextField } from "../parts/field.tsx";
import { draftOf, type FigureFaults, isSameFigure, readDraft } from "../parts/figure-draft.ts";
import { FigureFields, MoreFigureFields } from "../parts/figure-fields.tsx";
import pages from "../parts/page.module.css";
import { useCatalogue } from "../parts/use-catalogue.ts";
import { draftsText as enDrafts } from "../text/en/drafts.ts";
import { ledgerText as en } from "../text/en/ledger.ts";
import { draftsText as viDrafts } from "../text/vi/drafts.ts";
import { ledgerText as vi } from "../text/vi/ledger.ts";
import { ReasonForm } from "./reason-form.tsx";
import { figureOf, keyOfObservation, observationWith } from "./recorded-figure.ts";

/** Takes a recorded figure out of the next release. */
export function Withdrawing({ observation }: { observation: ObservationResource }) {
  const text = useText(vi, en);
  const drafts = useText(viDrafts, enDrafts);
  const locale = useLocale();
  const { words } = useCatalogue();
  const what = figureInWords(observation, { words, text: drafts, locale });
  return (
    <ReasonForm
      submit={text.submitWithdraw}
      draftText={{ title: text.draftTitle, note: text.draftNote }}
      changeOf={(reason) => ({ type: "withdraw", key: keyOfObservation(observation), reason })}
    >
      <p>{fill(text.withdrawLead, { what })}</p>
    </ReasonForm>
  );
}

/** Puts right a recorded figure that was read or typed wrongly. */
export function Correcting({ observation }: { observation: ObservationResource }) {
  const text = useText(vi, en);
  const locale = useLocale();
  const catalogue = useCatalogue();
  const [draft, setDraft] = useState(() => draftOf(figureOf(observation), locale));
  const [asStated, setAsStated] = useState(observation.asStated);
  const [locator, setLocator] = useState(observation.locator);
  const [faults, setFaults] = useState<FigureFaults>({});
  const [isUnchanged, setIsUnchanged] = useState(false);

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
    <ReasonForm
      submit={text.submitCorrect}
      draftText={{ title: text.draftTitle, note: text.draftNote }}
      changeOf={changeOf}
      isUnchanged={isUnchanged}
    >
      <div className={pages.fields}>
        <FigureFields draft={draft} onChange={setDraft} faults={faults} catalogue={catalogue} isKeyFixed />
        <MoreFigureFields draft={draft} onChange={setDraft} faults={faults} catalogue={catalogue} isKeyFixed />
        <TextArea className={pages.wide} label={text.asStated} value={asStated} onChange={setAsStated} rows={2} maxLength={2000} />
        <TextField className={pages.wide} label={text.locator} value={locator} onChange={setLocator} maxLength={200} />
      </div>
    </ReasonForm>
  );
}
