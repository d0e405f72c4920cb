import { ColumnHead, DataTable } from "#client/components/data-table.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { StatusMark } from "#client/components/status-mark.tsx";
import { about as en } from "#client/text/en/about.ts";
import { about as vi } from "#client/text/vi/about.ts";
import { STATUS_EXPLANATIONS } from "#domain/words.ts";
import styles from "./about-page.module.css";

const STATUSES = ["reported", "final", "estimate", "preliminary"] as const;

/** Each status with its form in charts and what it means. */
export function StatusTable() {
  const text = useText(vi, en);
  const locale = useLocale();
  return (
    <DataTable caption={text.statusCaption} className={styles.table}>
      <thead>
        <tr>
          <ColumnHead>{text.statusHeads.status}</ColumnHead>
          <ColumnHead>{text.statusHeads.form}</ColumnHead>
          <ColumnHead>{text.statusHeads.meaning}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {STATUSES.map((status) => (
          <tr key={status}>
            <td>
              <StatusMark status={status} />
            </td>
            <td>{text.statusForms[status]}</td>
            <td>{STATUS_EXPLANATIONS[status][locale]}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
