import { InvalidData, type Issue } from "#domain/issue.ts";
import { DeskProblem } from "#server/desk/desk-problem.ts";
import type { Person } from "#server/desk/imports/acting.ts";
import { addItem } from "#server/desk/imports/add-items.ts";
import { decideItems, type ItemDecision, isSameFigure, requireDecidable } from "#server/desk/imports/decide-item.ts";
import type { KeptItem } from "#server/desk/imports/item-body.ts";
import { type KeptImport, openImport } from "#server/desk/imports/read-imports.ts";
import type { Desk } from "#server/desk/releases/edit-draft.ts";
import { readReviewTable, type TableRow } from "./read-review-table.ts";

/** How many items an edited table decided on, and how many phrases it added. */
export interface AppliedTable {
  decided: number;
  added: number;
}

/** Does what an edited review table says. Throws `InvalidData` with all findings, by line and column, before anything is done. */
export async function applyReviewTable(
  desk: Desk,
  number: number,
  { text, file, ...person }: { text: string; file: string } & Person,
): Promise<AppliedTable> {
  const kept = await openImport(desk, number);
  const { rows, issues } = readReviewTable(text, file);
  const decisions = rows.flatMap((row) => ("decision" in row && isChange(row.decision, kept) ? [row] : []));
  for (const row of decisions) issues.push(...checkDecision(row, { kept, desk, file }));
  const additions = rows.flatMap((row) => ("phrase" in row ? [{ ...row, start: kept.text.indexOf(row.phrase) }] : []));
  for (const { line, start } of additions)
    if (start < 0) issues.push({ code: "review/unknown-phrase", file, line, column: "evidence", message: "the text has no such words." });
  if (issues.length > 0) throw new InvalidData(issues);
  if (decisions.length > 0)
    await decideItems(
      desk,
      { import: number, ...person },
      decisions.map(({ decision }) => decision),
    );
  for (const { start, phrase, figure } of additions)
    await addItem(desk, { import: number, ...person }, { start, end: start + phrase.length, figure });
  return { decided: decisions.length, added: additions.length };
}

function isChange({ item, state, figure, reason }: ItemDecision, { items }: KeptImport): boolean {
  const kept = items.find((one) => one.item === item);
  if (kept === undefined) return true;
  const isSame = kept.body.figure === null ? figure === null : isSameFigure(kept.body.figure, figure);
  return !isSame || kept.state !== state || kept.body.reason !== reason;
}

function checkDecision(
  { decision, line }: TableRow & { decision: ItemDecision },
  { kept, desk, file }: { kept: KeptImport; desk: Desk; file: string },
): Issue[] {
  const finding = (column: string, message: string): Issue => ({ code: "review/refused", file, line, column, message });
  const item: KeptItem | undefined = kept.items.find((one) => one.item === decision.item);
  if (item === undefined) return [finding("item", `import ${kept.import} has no item ${decision.item}.`)];
  if (item.version !== decision.version)
    return [finding("version", "somebody changed the item since the table was written. Write it again and repeat the edit.")];
  try {
    requireDecidable(item, decision, { report: kept.report, ledger: desk.current() });
    return [];
  } catch (error) {
    if (!(error instanceof DeskProblem)) throw error;
    const inside = error.issues.map(({ column = "", message }) => finding(column, message));
    return inside.length > 0 ? inside : [finding(error.code === "reason-missing" ? "reason" : "value", error.message)];
  }
}
