import styles from "./select-control.module.css";

export interface Option {
  value: string;
  label: string;
}

export interface SelectControlProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  className?: string;
}

/** A list of the device's own, in the site's clothes: known to every phone, keyboard and screen reader. Not shown where no script would hear it. */
export function SelectControl({ label, value, options, onChange, className = "" }: SelectControlProps) {
  return (
    <span className={`${styles.select} ${className}`}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
