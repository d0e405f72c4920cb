import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";
import styles from "./data-table.module.css";

export interface DataTableProps {
  /** What the table holds; for assistive technology unless `isCaptionShown`. */
  caption: string;
  isCaptionShown?: boolean;
  /** For wordy tables: on phones each row becomes a block, its cells below each other under their `data-label`. */
  isStacked?: boolean;
  className?: string;
  children: ReactNode;
}

/** A table of figures. Where it is wider than the screen it scrolls by itself, reachable by keyboard. Rows and cells are its children. */
export function DataTable({ caption, isCaptionShown = false, isStacked = false, className = "", children }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard.
    <section className={`${styles.scroll} ${className}`} tabIndex={0} aria-label={caption}>
      <table className={`${styles.table} ${isStacked ? styles.stacked : ""}`}>
        <caption className={isCaptionShown ? styles.caption : "hidden-text"}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** Head of a column; `isNumeric` for columns of figures. */
export function ColumnHead({
  isNumeric = false,
  className = "",
  ...rest
}: ThHTMLAttributes<HTMLTableCellElement> & { isNumeric?: boolean }) {
  return <th scope="col" {...rest} className={`${isNumeric ? styles.numberHead : ""} ${className}`} />;
}

/** A cell of a column of figures: digits of one width, at the right. */
export function NumberCell({ className = "", ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return <td {...rest} className={`numeric ${className}`} />;
}
