import { useId } from "react";
import styles from "./share-dialog.module.css";

export interface OptionRowProps<Value extends string> {
  label: string;
  options: Readonly<Record<Value, string>>;
  chosen: Value;
  onChoose: (value: Value) => void;
  /** The label is read, not seen. */
  isLabelHidden?: boolean;
}

/** Words of which one is underlined: a choice that changes nothing in the address of the page. */
export function OptionRow<Value extends string>({ label, options, chosen, onChoose, isLabelHidden = false }: OptionRowProps<Value>) {
  const name = useId();
  const entries = Object.entries(options) as [Value, string][];
  return (
    <fieldset className={styles.row}>
      <legend className={isLabelHidden ? "hidden-text" : styles.label}>{label}</legend>
      <div className={styles.options}>
        {entries.map(([value, word]) => (
          <label key={value} className={styles.option}>
            <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
