import { useState } from "react";
import { Button } from "#client/components/button.tsx";
import { ColumnHead, DataTable } from "#client/components/data-table.tsx";
import { fold } from "#client/components/find-indicators.ts";
import { useText } from "#client/components/page-context.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { countOf } from "#client/text/count-of.ts";
import { fill } from "#client/text/fill.ts";
import { formatDay } from "#domain/number.ts";
import type { ReportSummary } from "#domain/resources/report.ts";
import { PublicLink } from "../parts/desk-link.tsx";
import { TextField } from "../parts/field.tsx";
import { useCatalogue } from "../parts/use-catalogue.ts";
import { ledgerText as en } from "../text/en/ledger.ts";
import { ledgerText as vi } from "../text/vi/ledger.ts";

/** As many rows as one looks through. */
const MOST_ROWS = 30;

/** Finds reports of the ledger by words of their title, publisher, date or id. */
export function ReportSearch({ onPlan }: { onPlan: (report: ReportSummary) => void }) {
  const text = useText(vi, en);
  const { reports } = useCatalogue();
  const [typed, setTyped] = useState("");
  const found = findReports(reports, typed);
  return (
    <>
      <search aria-label={text.report.search}>
        <TextField label={text.report.find} hint={text.report.findHint} value={typed} onChange={setTyped} maxLength={200} />
      </search>
      {found.length === 0 ? (
        <EmptyState>{text.report.none}</EmptyState>
      ) : (
        <>
          <p role="status">
            {found.length > MOST_ROWS
              ? fill(text.report.foundFirst, { shown: MOST_ROWS, count: found.length })
              : countOf(found.length, text.report.found)}
          </p>
          <ReportTable reports={found.slice(0, MOST_ROWS)} onPlan={onPlan} />
        </>
      )}
    </>
  );
}

function findReports(reports: readonly ReportSummary[], typed: string): ReportSummary[] {
  const wanted = fold(typed)
    .split(" ")
    .filter((word) => word !== "");
  return reports.filter(({ title, publisher, published, id }) => {
    const words = fold(`${title} ${publisher} ${published === null ? "" : formatDay(published)} ${id}`);
    return wanted.every((word) => words.includes(word));
  });
}

function ReportTable({ reports, onPlan }: { reports: readonly ReportSummary[]; onPlan: (report: ReportSummary) => void }) {
  const text = useText(vi, en);
  return (
    <DataTable caption={text.report.search} isStacked>
      <thead>
        <tr>
          <ColumnHead>{text.report.columns.title}</ColumnHead>
          <ColumnHead>{text.report.columns.publisher}</ColumnHead>
          <ColumnHead>{text.report.columns.published}</ColumnHead>
          <ColumnHead>{text.columns.act}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <th scope="row" lang="vi">
              <PublicLink to={`/reports/${report.id}`}>{report.title}</PublicLink>
            </th>
            <td data-label={text.report.columns.publisher} lang="vi">
              {report.publisher}
            </td>
            <td data-label={text.report.columns.published}>{report.published === null ? text.undated : formatDay(report.published)}</td>
            <td data-label={text.columns.act}>
              <Button isQuiet aria-label={fill(text.report.correctWhich, { what: report.title })} onClick={() => onPlan(report)}>
                {text.report.correct}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
