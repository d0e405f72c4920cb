import { useId } from "react";
import { useText } from "#client/components/page-context.tsx";
import { share as en } from "#client/text/en/share.ts";
import { fill } from "#client/text/fill.ts";
import { share as vi } from "#client/text/vi/share.ts";
import type { Day } from "#domain/day.ts";
import { formatDay } from "#domain/number.ts";
import styles from "./share-dialog.module.css";

export interface DateChoiceProps {
  /** The day figures would be kept at. */
  day: Day;
  isFixed: boolean;
  onChoose: (isFixed: boolean) => void;
}

/** The two promises: figures that follow, or the figures of a day. */
export function DateChoice({ day, isFixed, onChoose }: DateChoiceProps) {
  const text = useText(vi, en);
  const name = useId();
  const choices = [
    { value: false, label: text.following, hint: text.followingHint },
    { value: true, label: fill(text.fixed, { date: formatDay(day) }), hint: text.fixedHint },
  ];
  return (
    <fieldset className={styles.row}>
      <legend className={styles.label}>{text.date}</legend>
      {choices.map(({ value, label, hint }) => (
        <label key={label} className={styles.promise}>
          <input type="radio" name={name} checked={value === isFixed} onChange={() => onChoose(value)} />
          <span>
            {label}
            <small>{hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
