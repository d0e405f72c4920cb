import { isPartialDate } from "#domain/day.ts";
import type { Operator, Qualifier, Status } from "#domain/observation.ts";
import { isPeriod } from "#domain/period.ts";
import type { Figure } from "#domain/resources/desk/review.ts";
import type { Locale } from "#domain/text.ts";
import { numberText, parseNumber } from "./number-text.ts";

/** A figure while it is being typed: every field as text. */
export interface FigureDraft {
  indicator: string;
  area: string;
  period: string;
  basis: string;
  measure: "actual" | "target";
  operator: Operator;
  value: string;
  valueMax: string;
  status: Status;
  qualifier: Qualifier | "";
  referenceDate: string;
  note: string;
}

/** What is wrong with a field; the screens have the words. */
export type FieldFault = "missing" | "not-a-number" | "not-a-period" | "not-a-date" | "range-upside-down";
export type FigureFaults = Partial<Record<keyof FigureDraft, FieldFault>>;

/** An empty figure of an area. */
export function emptyDraft(area: string, period = ""): FigureDraft {
  const empty = { indicator: "", basis: "", value: "", valueMax: "", qualifier: "", referenceDate: "", note: "" } as const;
  return { ...empty, area, period, measure: "actual", operator: "=", status: "reported" };
}

export function draftOf(figure: Figure, locale: Locale): FigureDraft {
  return {
    ...{ indicator: figure.indicator, area: figure.area, period: figure.period, basis: figure.basis, measure: figure.measure },
    operator: figure.operator ?? "=",
    value: numberText(figure.value, locale),
    valueMax: figure.valueMax === null ? "" : numberText(figure.valueMax, locale),
    status: figure.status ?? "reported",
    qualifier: figure.qualifier ?? "",
    referenceDate: figure.referenceDate ?? "",
    note: figure.note,
  };
}

/** The figure that was typed, or what is wrong with it. The unit is the indicator's: figures are kept in no other. */
export function readDraft(
  draft: FigureDraft,
  { locale, unitOf }: { locale: Locale; unitOf: (indicator: string) => string | undefined },
): { figure: Figure } | { faults: FigureFaults } {
  const unit = unitOf(draft.indicator);
  const value = parseNumber(draft.value, locale);
  const valueMax = hasUpperEnd(draft) ? parseNumber(draft.valueMax, locale) : null;
  const faults = faultsOf(draft, { unit, value, valueMax });
  if (unit === undefined || value === null || Object.keys(faults).length > 0) return { faults };
  const isTarget = draft.measure === "target";
  return {
    figure: {
      ...{ indicator: draft.indicator, area: draft.area, period: draft.period.trim(), basis: draft.basis, measure: draft.measure },
      referenceDate: draft.referenceDate.trim() || null,
      operator: isTarget ? draft.operator : null,
      value,
      valueMax,
      unit,
      status: isTarget ? null : draft.status,
      qualifier: draft.qualifier || null,
      note: draft.note.trim(),
    },
  };
}

/** A range has two ends: of a target by its operator, of an actual by its qualifier. */
export function hasUpperEnd({ measure, operator, qualifier }: FigureDraft): boolean {
  return measure === "target" ? operator === "range" : qualifier === "range";
}

function faultsOf(
  draft: FigureDraft,
  { unit, value, valueMax }: { unit: string | undefined; value: number | null; valueMax: number | null },
): FigureFaults {
  const faults: FigureFaults = {};
  if (unit === undefined) faults.indicator = "missing";
  if (draft.area === "") faults.area = "missing";
  if (!isPeriod(draft.period.trim())) faults.period = draft.period.trim() === "" ? "missing" : "not-a-period";
  if (value === null) faults.value = draft.value.trim() === "" ? "missing" : "not-a-number";
  if (hasUpperEnd(draft) && valueMax === null) faults.valueMax = draft.valueMax.trim() === "" ? "missing" : "not-a-number";
  if (value !== null && valueMax !== null && valueMax <= value) faults.valueMax = "range-upside-down";
  if (draft.referenceDate.trim() !== "" && !isPartialDate(draft.referenceDate.trim())) faults.referenceDate = "not-a-date";
  return faults;
}

/** Whether two figures say the same. */
export function isSameFigure(one: Figure | null, other: Figure | null): boolean {
  if (one === null || other === null) return one === other;
  return (Object.keys(one) as (keyof Figure)[]).every((name) => one[name] === other[name]);
}
