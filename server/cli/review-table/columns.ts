import type { Figure } from "#domain/resources/desk/review.ts";

/** Columns of a review table that are read back, by the field of the figure; the others only inform. */
export const FIGURE_COLUMNS = {
  indicator: "indicator",
  area: "area",
  period: "period",
  reference_date: "referenceDate",
  basis: "basis",
  measure: "measure",
  operator: "operator",
  value: "value",
  value_max: "valueMax",
  unit: "unit",
  status: "status",
  qualifier: "qualifier",
  note: "note",
} as const satisfies Record<string, keyof Figure>;

/** What is read back besides the figure. */
export const ACT_COLUMNS = ["item", "version", "state", "reason"] as const;

/** What helps to decide; of a row without an item the evidence is the phrase that is added. */
export const READ_ONLY_COLUMNS = ["evidence", "locator", "relation", "current", "findings", "alternatives"] as const;

export const COLUMNS = [...ACT_COLUMNS, ...Object.keys(FIGURE_COLUMNS), ...READ_ONLY_COLUMNS];
