import type { Figure, ImportDetail, ReviewItem, Standing } from "#domain/resources/desk/review.ts";
import { textCell } from "#server/published/downloads/csv-cell.ts";
import { COLUMNS, FIGURE_COLUMNS } from "./columns.ts";

/** So that Excel takes the file for UTF-8. */
const MARK = "\uFEFF";
const cell = textCell(",");

/** The items of an import as a table to edit: one a row, with the mark and the line ends that spreadsheets expect. */
export function formatReviewTable({ items }: Pick<ImportDetail, "items">): string {
  const rows = items.map((item) => {
    const cells = cellsOf(item);
    return COLUMNS.map((column) => cell(cells[column] ?? "")).join(",");
  });
  return `${MARK}${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

function cellsOf({
  item,
  version,
  state,
  reason,
  figure,
  evidence,
  locator,
  relation,
  current,
  question,
  findings,
  alternatives,
}: ReviewItem) {
  const cells: Record<string, string> = {
    ...{ item: String(item), version: String(version), state, reason, locator, relation: relation ?? "" },
    evidence: evidence.text.replaceAll(/\s+/g, " "),
    current: standingText(current),
    findings: [...(question ? [question] : []), ...findings.map(({ message }) => message)].map(({ vi }) => vi).join(" · "),
    alternatives: alternatives.map(({ field, value, reason: why }) => `${field} ${value} (${why.vi})`).join(" · "),
  };
  for (const [column, field] of Object.entries(FIGURE_COLUMNS)) cells[column] = String(figure?.[field as keyof Figure] ?? "");
  return cells;
}

function standingText(standing: Standing | null): string {
  if (standing === null) return "";
  const { value, valueMax, status, report, published } = standing;
  return [valueMax === null ? value : `${value}–${valueMax}`, status, report, published].filter((part) => part !== null).join(", ");
}
