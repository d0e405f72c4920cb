import { isPartialDate, lastDayOf } from "#domain/day.ts";
import type { Observation } from "#domain/observation.ts";
import { isPeriod } from "#domain/period.ts";
import { lastDayOfPeriod } from "#domain/year.ts";
import { OBSERVATIONS, parseNumber, parseObservation } from "./ledger-columns.ts";
import type { Row } from "./read-rows.ts";
import { checkBasis, checkId, type References } from "./references.ts";
import { addSchemaIssues, checkTexts, type RowCheck } from "./row-check.ts";

/** What a row of the ledger may name: the catalogue, and the reports with the day each was published, as far as known. */
export interface Known extends References {
  publishedByReport: ReadonlyMap<string, string | null>;
}

/** Checks one row of observations.csv; answers the observation, or null where the row does not fit the schema. */
export function checkObservation(row: Row, known: Known, check: RowCheck): Observation | null {
  checkTexts(row, check);
  checkNames(row, known, check);
  checkNumbers(row, check);
  checkMeasure(row, check);
  checkDates(row, known, check);
  const parsed = parseObservation(row.cells);
  if (parsed.success) return parsed.data;
  addSchemaIssues(parsed.error, { columnOf: OBSERVATIONS.columnOf, row, check });
  return null;
}

function checkNames({ cells }: Row, known: Known, check: RowCheck): void {
  const { indicator = "", area = "", unit = "", basis = "", report = "" } = cells;
  checkId(indicator, { noun: "indicator", known: known.indicatorsById, check });
  checkId(area, { noun: "area", known: known.areasById, check });
  checkId(report, { noun: "report", known: known.publishedByReport, check });
  checkBasis({ basis, indicator }, known, check);
  const expected = known.indicatorsById.get(indicator)?.unit;
  if (!checkId(unit, { noun: "unit", known: known.unitsById, check }) || expected === undefined || unit === expected) return;
  check.add("unit", "unit-of-another-indicator", `"${indicator}" is measured in "${expected}", not in "${unit}". Convert the value.`);
}

function checkNumbers({ cells }: Row, check: RowCheck): void {
  const { value = "", value_max: valueMax = "", operator, qualifier } = cells;
  const number = checkNumber("value", value, check);
  const isRange = operator === "range" || qualifier === "range";
  if (valueMax === "") {
    if (isRange) check.add("value_max", "range", "a range needs its upper end. Write it, or another operator or qualifier.");
    return;
  }
  const upper = checkNumber("value_max", valueMax, check);
  if (!isRange)
    check.add(
      "value_max",
      "range",
      `the upper end "${valueMax}" belongs to a range. Write "range" as operator of a target or as qualifier of an actual.`,
    );
  if (upper <= number)
    check.add("value_max", "range", `the upper end ${valueMax} is not above the lower end ${value}. Correct one of them.`);
}

function checkNumber(column: string, cell: string, check: RowCheck): number {
  const number = parseNumber(cell);
  if (!Number.isFinite(number)) {
    const found = cell === "" ? "the value is missing" : `"${cell}" is no number`;
    check.add(column, "not-a-number", `${found}. Write digits with a decimal point and without signs for thousands, e.g. 8151.5.`);
  }
  return number;
}

/** A target has an operator and no status; an actual has a status and no operator. */
function checkMeasure({ cells }: Row, check: RowCheck): void {
  const { measure, operator, status } = cells;
  if (measure === "target") {
    if (status !== "") check.add("status", "status-of-a-target", `a target has no status, and here it is "${status}". Leave it empty.`);
    if (operator === "") check.add("operator", "operator-missing", "a target needs an operator: = >= <= range ~");
  }
  if (measure === "actual") {
    if (operator !== "")
      check.add("operator", "operator-of-an-actual", `an actual has no operator, and here it is "${operator}". Leave it empty.`);
    if (status === "")
      check.add(
        "status",
        "status-missing",
        "an actual needs a status: estimate, preliminary, final, or reported where the report has no word for it.",
      );
  }
}

function checkDates({ cells }: Row, known: Known, check: RowCheck): void {
  const { period = "", reference_date: referenceDate = "", report = "", measure } = cells;
  if (!isPeriod(period)) return;
  const [first, last] = [`${period.slice(0, 4)}-01-01`, lastDayOfPeriod(period)];
  if (isPartialDate(referenceDate) && (lastDayOf(referenceDate) < first || referenceDate > last))
    check.add("reference_date", "reference-date-outside-period", `${referenceDate} is not in ${period}. Correct one of them.`);
  checkValidity(
    { area: cells.area ?? "", first, last, isPlan: measure === "target", published: known.publishedByReport.get(report) },
    known,
    check,
  );
}

interface Claim {
  area: string;
  first: string;
  last: string;
  isPlan: boolean;
  published: string | null | undefined;
}

/** The area must have existed in some part of the period. A plan may reach beyond its area's end when it was made before that. */
function checkValidity({ area, first, last, isPlan, published }: Claim, known: Known, check: RowCheck): void {
  const { validFrom = null, validTo = null } = known.areasById.get(area) ?? {};
  if (validFrom !== null && last < validFrom)
    check.add("area", "outside-validity", `"${area}" exists only since ${validFrom}. Use the area that existed in ${last.slice(0, 4)}.`);
  const isOldPlan = isPlan && (published == null || (validTo !== null && published <= validTo));
  if (validTo !== null && first > validTo && !isOldPlan)
    check.add("area", "outside-validity", `"${area}" ended on ${validTo}. Use the area that succeeded it.`);
}
