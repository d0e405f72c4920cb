import type { Ref } from "react";
import { KeySwatch } from "#client/charts/key-swatch.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import { unitWord } from "#domain/number.ts";
import { Operator, Qualifier, Status } from "#domain/observation.ts";
import { STATUS_WORDS } from "#domain/words.ts";
import { figureText as en } from "../text/en/figure.ts";
import { figureText as vi } from "../text/vi/figure.ts";
import { type FieldOption, type OptionGroup, ReadField, SelectField, TextField } from "./field.tsx";
import type { FigureDraft, FigureFaults } from "./figure-draft.ts";
import { hasUpperEnd } from "./figure-draft.ts";
import styles from "./figure-fields.module.css";
import { COLOUR, STATUS_FORMS } from "./status-forms.ts";
import type { DeskCatalogue } from "./use-catalogue.ts";

export interface FigureFieldsProps {
  draft: FigureDraft;
  onChange: (draft: FigureDraft) => void;
  faults: FigureFaults;
  catalogue: DeskCatalogue;
  isDisabled?: boolean;
  /** What makes the figure the one it is, when only the rest may be corrected. */
  isKeyFixed?: boolean;
  valueRef?: Ref<HTMLInputElement>;
}

/** The fields every figure has; `MoreFigureFields` are the others. The unit is shown, not chosen: it is the indicator's. */
export function FigureFields(props: FigureFieldsProps) {
  const { draft, onChange, faults, catalogue, isDisabled, isKeyFixed } = props;
  const text = useText(vi, en);
  const locale = useLocale();
  const unit = catalogue.unitOf(draft.indicator);
  const set = (changes: Partial<FigureDraft>) => onChange({ ...draft, ...changes });
  const faultOf = (field: keyof FigureDraft) => {
    const fault = faults[field];
    return fault && text.faults[fault];
  };
  const isKeyDisabled = isDisabled || isKeyFixed;
  return (
    <>
      <SelectField
        className={styles.indicator}
        label={text.indicator}
        value={draft.indicator}
        options={[{ value: "", label: text.chooseIndicator }, ...indicatorGroups(catalogue, locale)]}
        onChange={(indicator) => set({ indicator, basis: keepsBasis(catalogue, indicator, draft.basis) ? draft.basis : "" })}
        fault={faultOf("indicator")}
        disabled={isKeyDisabled}
      />
      <SelectField
        className={styles.area}
        label={text.area}
        value={draft.area}
        options={[{ value: "", label: text.chooseArea }, ...areaGroups(catalogue, text, locale)]}
        onChange={(area) => set({ area })}
        fault={faultOf("area")}
        disabled={isKeyDisabled}
      />
      <TextField
        className={styles.period}
        label={text.period}
        value={draft.period}
        onChange={(period) => set({ period })}
        fault={faultOf("period")}
        disabled={isKeyDisabled}
        maxLength={9}
        inputMode="numeric"
      />
      <TextField
        className={styles.value}
        label={text.value}
        value={draft.value}
        onChange={(value) => set({ value })}
        fault={faultOf("value")}
        disabled={isDisabled}
        inputMode="decimal"
        ref={props.valueRef ?? null}
        data-field="value"
      />
      {hasUpperEnd(draft) && (
        <TextField
          className={styles.value}
          label={text.valueMax}
          value={draft.valueMax}
          onChange={(valueMax) => set({ valueMax })}
          fault={faultOf("valueMax")}
          disabled={isDisabled}
          inputMode="decimal"
        />
      )}
      <ReadField className={styles.unit} label={text.unit}>
        {unit ? unitWord(unit, locale) : "–"}
      </ReadField>
      <SelectField
        className={styles.measure}
        label={text.measure}
        value={draft.measure}
        options={optionsOf(["actual", "target"], text.measures)}
        onChange={(measure) => set({ measure: measure as FigureDraft["measure"] })}
        disabled={isKeyDisabled}
      />
      <Firmness {...props} />
    </>
  );
}

/** How firm an actual is, with its form in charts; or how a target is set. */
function Firmness({ draft, onChange, isDisabled }: FigureFieldsProps) {
  const text = useText(vi, en);
  const locale = useLocale();
  if (draft.measure === "target")
    return (
      <SelectField
        className={styles.status}
        label={text.operator}
        value={draft.operator}
        options={optionsOf(Operator.options, text.operators)}
        onChange={(operator) => onChange({ ...draft, operator: operator as Operator })}
        disabled={isDisabled}
      />
    );
  return (
    <SelectField
      className={styles.status}
      label={text.status}
      value={draft.status}
      options={Status.options.map((value) => ({ value, label: STATUS_WORDS[value][locale] }))}
      onChange={(status) => onChange({ ...draft, status: status as Status })}
      mark={<KeySwatch form={STATUS_FORMS[draft.status]} role={COLOUR} />}
      disabled={isDisabled}
    />
  );
}

/** Fields that few figures need. */
export function MoreFigureFields({ draft, onChange, faults, catalogue, isDisabled, isKeyFixed }: FigureFieldsProps) {
  const text = useText(vi, en);
  const locale = useLocale();
  const bases = catalogue.indicators.find(({ id }) => id === draft.indicator)?.bases.filter(({ id }) => id !== "") ?? [];
  const isUsed = [draft.basis, draft.qualifier, draft.referenceDate, draft.note].some((value) => value !== "");
  return (
    <details className={styles.more} open={isUsed || faults.referenceDate !== undefined || undefined}>
      <summary>{text.more}</summary>
      <div className={styles.moreFields}>
        <SelectField
          label={text.basis}
          value={draft.basis}
          options={[{ value: "", label: text.noBasis }, ...bases.map(({ id, name }) => ({ value: id, label: name?.[locale] ?? id }))]}
          onChange={(basis) => onChange({ ...draft, basis })}
          disabled={isDisabled || isKeyFixed}
        />
        <SelectField
          label={text.qualifier}
          value={draft.qualifier}
          options={optionsOf(["", ...Qualifier.options], text.qualifiers)}
          onChange={(qualifier) => onChange({ ...draft, qualifier: qualifier as FigureDraft["qualifier"] })}
          disabled={isDisabled}
        />
        <TextField
          label={text.referenceDate}
          hint={text.referenceDateHint}
          fault={faults.referenceDate && text.faults[faults.referenceDate]}
          value={draft.referenceDate}
          onChange={(referenceDate) => onChange({ ...draft, referenceDate })}
          disabled={isDisabled}
          maxLength={10}
        />
        <TextField
          label={text.note}
          value={draft.note}
          onChange={(note) => onChange({ ...draft, note })}
          disabled={isDisabled}
          maxLength={500}
        />
      </div>
    </details>
  );
}

function optionsOf<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>): FieldOption[] {
  return values.map((value) => ({ value, label: words[value] }));
}

function indicatorGroups({ indicators }: DeskCatalogue, locale: "vi" | "en"): OptionGroup[] {
  const byTopic = Map.groupBy(indicators, ({ topic }) => topic.name[locale]);
  return [...byTopic].map(([label, ofTopic]) => ({
    label,
    options: ofTopic.map(({ id, shortName }) => ({ value: id, label: shortName[locale] })),
  }));
}

function areaGroups({ areas }: DeskCatalogue, text: typeof vi, locale: "vi" | "en"): OptionGroup[] {
  const option = ({ id, name }: DeskCatalogue["areas"][number]) => ({ value: id, label: name[locale] });
  return [
    { label: text.areasOfSite, options: areas.filter(({ id }) => site.areas.includes(id)).map(option) },
    { label: text.otherAreas, options: areas.filter(({ id }) => !site.areas.includes(id)).map(option) },
  ];
}

function keepsBasis({ indicators }: DeskCatalogue, indicator: string, basis: string): boolean {
  return indicators.find(({ id }) => id === indicator)?.bases.some(({ id }) => id === basis) ?? false;
}
