import type { ReactNode } from "react";
import styles from "./control-row.module.css";

/** The controls of a view on one line between a rule of ink and a hairline; on phones a row each. */
export function ControlRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser.
    <div className={`${styles.row} no-print`} role="group" aria-label={label}>
      {children}
    </div>
  );
}

export interface ControlProps {
  label: string;
  /** Of the one field the label stands for; several fields are grouped under the label instead. */
  htmlFor?: string;
  /** Nothing in it works without scripts. */
  needsScripts?: boolean;
  children: ReactNode;
}

/** One control under its label. */
export function Control({ label, htmlFor, needsScripts = false, children }: ControlProps) {
  const className = `${styles.control} ${needsScripts ? "needs-scripts" : ""}`;
  if (htmlFor) {
    return (
      <div className={className}>
        <label className={styles.label} htmlFor={htmlFor}>
          {label}
        </label>
        <div className={styles.field}>{children}</div>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser.
    <div className={className} role="group" aria-label={label}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.field}>{children}</div>
    </div>
  );
}
