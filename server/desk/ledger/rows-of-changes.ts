import { keyOf } from "#domain/observation.ts";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { decisionFacts, observationFacts, reportFacts } from "#server/store/ledger-rows.ts";
import type { RowChange } from "#server/store/publish-changes.ts";
import { isDecidedFor } from "./change-snapshot.ts";

/** The rows that changes record and withdraw, in their order. */
export function rowsOfChanges(changes: readonly LedgerChange[], before: Snapshot): RowChange[] {
  return changes.flatMap((change) => [...rowsOf(change, before), ...fallenDecision(change, { changes, before })]);
}

function rowsOf(change: LedgerChange, before: Snapshot): RowChange[] {
  switch (change.type) {
    case "add-report":
      return [{ type: "insert", table: "reports", facts: { ...reportFacts(change.report) } }];
    case "correct-report":
      return replace("reports", { ...reportFacts(change.report) }, change.reason);
    case "add":
      return [{ type: "insert", table: "observations", facts: { ...observationFacts(change.observation) } }];
    case "correct":
      return replace("observations", { ...observationFacts(change.observation) }, change.reason);
    case "withdraw":
      return [{ type: "withdraw", table: "observations", identity: change.key, as: "withdrawn", because: change.reason }];
    case "decide": {
      const { decision } = change;
      const facts = { ...decisionFacts(decision) };
      const isDecided = before
        .decisionsOf(decision)
        .some(({ period, measure }) => period === decision.period && measure === decision.measure);
      return isDecided ? replace("decisions", facts, decision.reason) : [{ type: "insert", table: "decisions", facts }];
    }
  }
}

/** A decision for a figure that is withdrawn goes with it, unless the draft decides anew. */
function fallenDecision(change: LedgerChange, { changes, before }: { changes: readonly LedgerChange[]; before: Snapshot }): RowChange[] {
  if (change.type !== "withdraw" || !isDecidedFor(change.key, before)) return [];
  const decidesAnew = changes.some((other) => other.type === "decide" && keyOf(other.decision) === keyOf(change.key));
  return decidesAnew ? [] : [{ type: "withdraw", table: "decisions", identity: change.key, as: "withdrawn", because: change.reason }];
}

function replace(table: RowChange["table"], facts: Readonly<Record<string, unknown>>, because: string): RowChange[] {
  return [
    { type: "withdraw", table, identity: facts, as: "corrected", because },
    { type: "insert", table, facts },
  ];
}
