import { Dialog } from "#client/components/dialog.tsx";
import { useText } from "#client/components/page-context.tsx";
import type { ObservationKey } from "#domain/resources/desk/draft.ts";
import type { ObservationResource } from "#domain/resources/observation.ts";
import type { ReportSummary } from "#domain/resources/report.ts";
import { ledgerText as en } from "../text/en/ledger.ts";
import { ledgerText as vi } from "../text/vi/ledger.ts";
import { Correcting, Withdrawing } from "./correction-form.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { ReportCorrection } from "./report-correction.tsx";

/** Something recorded and what is to become of it. */
export type PlannedChange =
  | { act: "correct" | "withdraw"; observation: ObservationResource }
  | { act: "decide"; key: ObservationKey }
  | { act: "correct-report"; report: ReportSummary };

/** The form of a change that somebody plans; closed while it is null. */
export function PlannedChangeDialog({ planned, onClose }: { planned: PlannedChange | null; onClose: () => void }) {
  const { dialog } = useText(vi, en);
  return (
    <Dialog title={planned === null ? "" : dialog[planned.act]} isOpen={planned !== null} onClose={onClose}>
      {planned && <FormOf planned={planned} />}
    </Dialog>
  );
}

function FormOf({ planned }: { planned: PlannedChange }) {
  switch (planned.act) {
    case "correct":
      return <Correcting observation={planned.observation} />;
    case "withdraw":
      return <Withdrawing observation={planned.observation} />;
    case "decide":
      return <DecisionForm asked={planned.key} />;
    case "correct-report":
      return <ReportCorrection recorded={planned.report} />;
  }
}
