import { type FormEvent, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import type { Report } from "#domain/report.ts";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { Figure } from "#domain/resources/desk/review.ts";
import { bilingual } from "#domain/text.ts";
import { DraftChoice, type DraftTarget, NEW_DRAFT } from "../parts/draft-choice.tsx";
import { FailureNote } from "../parts/failure-note.tsx";
import { TextArea, TextField } from "../parts/field.tsx";
import { emptyDraft, type FigureFaults, readDraft } from "../parts/figure-draft.ts";
import { FigureFields, MoreFigureFields } from "../parts/figure-fields.tsx";
import pages from "../parts/page.module.css";
import { usePuttingIntoDraft } from "../parts/use-putting-into-draft.ts";
import { importsText as en } from "../text/en/imports.ts";
import { importsText as vi } from "../text/vi/imports.ts";
import type { ReportFormProps } from "./document-form.tsx";
import { type ReportFaults, readReportDraft } from "./report-draft.ts";
import { ReportFields } from "./report-fields.tsx";

/** A figure of a report that nobody has as a document. It goes straight into a draft, where a second person reads it. */
export function HandForm({ report, onReportChange, catalogue }: ReportFormProps) {
  const text = useText(vi, en).form;
  const locale = useLocale();
  const [figure, setFigure] = useState(() => emptyDraft(site.areas[0] ?? ""));
  const [asStated, setAsStated] = useState("");
  const [locator, setLocator] = useState("");
  const [target, setTarget] = useState<DraftTarget>(NEW_DRAFT);
  const [faults, setFaults] = useState<{ report: ReportFaults; figure: FigureFaults; asStated: boolean } | null>(null);
  const putting = usePuttingIntoDraft();
  const isKnown = catalogue.reports.some(({ id }) => id === report.id);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const readReport = readReportDraft(report);
    const readFigure = readDraft(figure, { locale, unitOf: (id) => catalogue.unitOf(id)?.id });
    setFaults({
      report: "faults" in readReport ? readReport.faults : {},
      figure: "faults" in readFigure ? readFigure.faults : {},
      asStated: asStated.trim() === "",
    });
    if ("faults" in readReport || "faults" in readFigure || asStated.trim() === "") return;
    const stated = { asStated: asStated.trim().normalize(), locator: locator.trim() };
    const changes = changesOf(readReport.report, { figure: readFigure.figure, ...stated, isKnown });
    const title = bilingual((one) => (one === "vi" ? vi : en).form.draftTitle[one]);
    putting.mutate({ target, changes, text: { title, note: title } });
  }

  return (
    <form className={`${pages.form} ${pages.narrow}`} onSubmit={submit} noValidate>
      <fieldset className={pages.fieldset}>
        <legend>{text.report}</legend>
        <ReportFields draft={report} onChange={onReportChange} faults={faults?.report ?? {}} catalogue={catalogue} />
        {isKnown && <p className={pages.quiet}>{text.knownReport}</p>}
      </fieldset>
      <fieldset className={pages.fieldset}>
        <legend>{text.figure}</legend>
        <div className={pages.fields}>
          <FigureFields draft={figure} onChange={setFigure} faults={faults?.figure ?? {}} catalogue={catalogue} />
          <MoreFigureFields draft={figure} onChange={setFigure} faults={faults?.figure ?? {}} catalogue={catalogue} />
        </div>
        <TextArea
          label={text.asStated}
          hint={text.asStatedHint}
          value={asStated}
          onChange={setAsStated}
          fault={faults?.asStated ? text.faults.missing : undefined}
          rows={2}
          maxLength={2000}
        />
        <TextField label={text.locator} hint={text.locatorHint} value={locator} onChange={setLocator} maxLength={200} />
      </fieldset>
      <DraftChoice value={target} onChange={setTarget} />
      <FailureNote error={putting.error} />
      <div className={pages.actions}>
        <Button isMain type="submit" disabled={putting.isPending}>
          {text.submitHand}
        </Button>
      </div>
    </form>
  );
}

function changesOf(
  report: Report,
  { figure, asStated, locator, isKnown }: { figure: Figure; asStated: string; locator: string; isKnown: boolean },
): LedgerChange[] {
  const add: LedgerChange = { type: "add", observation: { ...figure, asStated, locator, report: report.id } };
  return isKnown ? [add] : [{ type: "add-report", report }, add];
}
