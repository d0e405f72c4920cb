import type { ReactNode } from "react";
import type { SearchValues } from "./address.ts";
import styles from "./chips.module.css";
import { Link } from "./link.tsx";
import { SelectControl } from "./select-control.tsx";

export interface Chip {
  id: string;
  label: string;
  /** Drawn before the label: the line of a series. */
  sign?: ReactNode;
  /** The view without this entry, and what its link is called; without it the entry stays. */
  remove?: { to: string; search: SearchValues; label: string };
}

export interface ChipsProps {
  chips: readonly Chip[];
  /** What can be added, from a list under these words; an empty list offers nothing. */
  add: { label: string; options: readonly { value: string; label: string }[]; onAdd: (id: string) => void };
}

/** What is chosen, each with a link that leaves it out, and a list to choose more. */
export function Chips({ chips, add }: ChipsProps) {
  return (
    <>
      <ul className={styles.chips}>
        {chips.map(({ id, label, sign, remove }) => (
          <li key={id} className={styles.chip}>
            {sign}
            {label}
            {remove && (
              <Link to={remove.to} search={remove.search} keepScroll className={styles.remove ?? ""} aria-label={remove.label}>
                ×
              </Link>
            )}
          </li>
        ))}
      </ul>
      {add.options.length > 0 && (
        <SelectControl
          label={add.label}
          value=""
          className={styles.add ?? ""}
          options={[{ value: "", label: add.label }, ...add.options]}
          onChange={(id) => id !== "" && add.onAdd(id)}
        />
      )}
    </>
  );
}
