import { formatIssue, type Issue } from "#domain/issue.ts";
import { keyOf, type Observation } from "#domain/observation.ts";
import type { Report } from "#domain/report.ts";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { DeskProblem } from "../desk-problem.ts";
import { changeSnapshot } from "../ledger/change-snapshot.ts";
import { checkChange } from "../ledger/check-change.ts";
import { subjectOf } from "../ledger/subject-of-change.ts";
import type { KeptItem } from "./item-body.ts";
import type { KeptImport } from "./read-imports.ts";
import { observationOf } from "./review-items.ts";

/** What a draft is made against: the newest release, and the changes that are in the draft already. */
interface Against {
  ledger: Snapshot;
  drafted: readonly LedgerChange[];
}

/**
 * The changes of the ledger that the approved items of an import make: its report where it is not known, and each figure. What is recorded of the
 * report already is left out; where it is recorded otherwise, it is corrected with the reason of the item. Throws `DeskProblem` with all findings.
 */
export function changesOfImport(kept: KeptImport, { ledger, drafted }: Against): LedgerChange[] {
  const { report } = kept;
  const before = changeSnapshot(ledger, drafted, ledger.release);
  requireSame(report, before.reportsById.get(report.id));
  const first: LedgerChange[] = before.reportsById.has(report.id) ? [] : [{ type: "add-report", report }];
  const after = changeSnapshot(before, first, ledger.release);
  const issues: Issue[] = [];
  const changes = figuresOf(kept, issues).flatMap(({ item, observation }) => {
    const change = changeOf(observation, { reason: item.body.reason, ledger: after });
    if (change === null) return [];
    issues.push(...checkItem(item, change, { after, drafted }));
    return [change];
  });
  if (issues.length > 0) throw new DeskProblem("findings", "The import cannot be drafted.", issues);
  return changes.length === 0 ? [] : [...first, ...changes];
}

interface ApprovedFigure {
  item: KeptItem;
  observation: Observation;
}

/** The approved figures, each key once: a figure that is stated twice is one figure, two values of one key are a finding. */
function figuresOf({ items, report }: KeptImport, issues: Issue[]): ApprovedFigure[] {
  const byKey = new Map<string, ApprovedFigure>();
  for (const item of items) {
    const { figure } = item.body;
    if (item.state !== "approved" || figure === null) continue;
    const known = byKey.get(keyOf(figure));
    if (known === undefined) byKey.set(keyOf(figure), { item, observation: observationOf(item, figure, report) });
    else if (!isSameValue(known.observation, figure))
      issues.push(finding(item, `it gives another value than item ${known.item.item} for the same figure. Reject one of them.`));
  }
  return [...byKey.values()];
}

function changeOf(observation: Observation, { reason, ledger }: { reason: string; ledger: Snapshot }): LedgerChange | null {
  const recorded = ledger
    .statementsOf(observation)
    .find((statement) => keyOf(statement) === keyOf(observation) && statement.report === observation.report);
  if (recorded === undefined) return { type: "add", observation };
  return isSameValue(recorded, observation) ? null : { type: "correct", observation, reason };
}

const SHORTEST_REASON = 10;

function checkItem(
  item: KeptItem,
  change: LedgerChange,
  { after, drafted }: { after: Snapshot; drafted: readonly LedgerChange[] },
): Issue[] {
  if (drafted.some((other) => subjectOf(other) === subjectOf(change)))
    return [finding(item, "the draft has a change of the same figure. Take that one out first.")];
  if (change.type === "correct" && change.reason.length < SHORTEST_REASON)
    return [finding(item, "the ledger has this report with another value. Give the item a reason of ten characters to correct it.")];
  return checkChange(change, after).map((issue) => finding(item, formatIssue(issue)));
}

function requireSame(report: Report, known: Report | undefined): void {
  const isSame = known === undefined || (Object.keys(report) as (keyof Report)[]).every((field) => report[field] === known[field]);
  if (!isSame) throw new DeskProblem("report-differs", `The ledger or the draft knows the report "${report.id}" with other particulars.`);
}

function isSameValue(one: Pick<Observation, "value" | "valueMax">, other: Pick<Observation, "value" | "valueMax">): boolean {
  return one.value === other.value && one.valueMax === other.valueMax;
}

function finding({ item }: KeptItem, message: string): Issue {
  return { code: "import/cannot-be-drafted", file: `item ${item}`, message };
}
