import { useState } from "react";
import { useText } from "#client/components/page-context.tsx";
import { countOf } from "#client/text/count-of.ts";
import { Report } from "#domain/report.ts";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { ReportSummary } from "#domain/resources/report.ts";
import { type ReportFaults, readReportDraft, reportDraftOf } from "../imports/report-draft.ts";
import { ReportFields } from "../imports/report-fields.tsx";
import { useCatalogue } from "../parts/use-catalogue.ts";
import { ledgerText as en } from "../text/en/ledger.ts";
import { ledgerText as vi } from "../text/vi/ledger.ts";
import { ReasonForm } from "./reason-form.tsx";

/** Puts right what is recorded of a report: its title, publisher, date, address or kind. Its id never changes. */
export function ReportCorrection({ recorded }: { recorded: ReportSummary }) {
  const text = useText(vi, en);
  const catalogue = useCatalogue();
  const [draft, setDraft] = useState(() => reportDraftOf(recorded));
  const [faults, setFaults] = useState<ReportFaults>({});
  const [isUnchanged, setIsUnchanged] = useState(false);

  function changeOf(reason: string): LedgerChange | null {
    const read = readReportDraft(draft);
    setFaults("faults" in read ? read.faults : {});
    if ("faults" in read) return null;
    const isSame = Report.keyof().options.every((field) => read.report[field] === recorded[field]);
    setIsUnchanged(isSame);
    return isSame ? null : { type: "correct-report", report: read.report, reason };
  }

  return (
    <ReasonForm submit={text.report.submit} draftText={text.report.draft} changeOf={changeOf} isUnchanged={isUnchanged}>
      <p>{countOf(recorded.figures, text.report.lead)}</p>
      <ReportFields draft={draft} onChange={setDraft} faults={faults} catalogue={catalogue} isIdFixed />
    </ReasonForm>
  );
}
