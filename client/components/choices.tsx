import type { ReactNode } from "react";
import type { SearchValues } from "./address.ts";
import styles from "./choices.module.css";
import { Link } from "./link.tsx";

export interface Choice {
  /** Address of the view with this choice. */
  to: string;
  search?: SearchValues;
  isChosen: boolean;
  label: ReactNode;
}

export interface ChoicesProps {
  label: string;
  choices: readonly Choice[];
  className?: string;
}

/** Words of which one is underlined: years, chart or table, kinds. Each is a link, so that it works without scripts and can be copied. */
export function Choices({ label, choices, className = "" }: ChoicesProps) {
  return (
    <ul className={`${styles.choices} ${className}`} aria-label={label}>
      {choices.map(({ to, search, isChosen, label: word }) => (
        <li key={`${to}${JSON.stringify(search ?? null)}`}>
          <Link to={to} {...(search ? { search } : {})} keepScroll aria-current={isChosen ? "true" : undefined}>
            {word}
          </Link>
        </li>
      ))}
    </ul>
  );
}
