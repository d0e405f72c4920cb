import { ClockLink } from "#client/components/clock.tsx";
import { ColumnHead, DataTable, NumberCell } from "#client/components/data-table.tsx";
import { useText } from "#client/components/page-context.tsx";
import { standingsInWords } from "#client/components/standing-words.ts";
import { reports as en } from "#client/text/en/reports.ts";
import { reports as vi } from "#client/text/vi/reports.ts";
import { formatDay } from "#domain/number.ts";
import type { ReportSummary } from "#domain/resources/report.ts";
import styles from "./reports-page.module.css";

/** Reports with their date, how many figures each states, and what became of them. */
export function ReportTable({ caption, reports }: { caption: string; reports: readonly ReportSummary[] }) {
  const text = useText(vi, en);
  return (
    <DataTable caption={caption} isStacked>
      <thead>
        <tr>
          <ColumnHead>{text.column.date}</ColumnHead>
          <ColumnHead>{text.column.report}</ColumnHead>
          <ColumnHead isNumeric>{text.column.figures}</ColumnHead>
          <ColumnHead>{text.column.standing}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {reports.map(({ id, title, publisher, published, kind, figures, standings }) => (
          <tr key={id}>
            <td className={`figures ${styles.date}`}>{published === null ? text.noDate : formatDay(published)}</td>
            <th scope="row" className={styles.title}>
              <ClockLink to={`/reports/${id}`}>{title}</ClockLink>
              <span className={styles.publisher}>
                {publisher} · {text.kinds[kind]}
              </span>
            </th>
            <NumberCell data-label={text.column.figures}>{figures}</NumberCell>
            <td className={styles.standings} data-label={text.column.standing}>
              {standingsInWords(standings, text.standings)}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
