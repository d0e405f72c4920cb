import { useQuery } from "@tanstack/react-query";
import { buttonClass } from "#client/components/button.tsx";
import { ColumnHead, DataTable, NumberCell } from "#client/components/data-table.tsx";
import { useText } from "#client/components/page-context.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { fill } from "#client/text/fill.ts";
import { formatDay, formatInstant } from "#domain/number.ts";
import type { ImportSummary } from "#domain/resources/desk/review.ts";
import { importsQuery } from "../api/imports.ts";
import { useMay } from "../api/session.ts";
import { DeskLink } from "../parts/desk-link.tsx";
import { Loaded } from "../parts/loaded.tsx";
import pages from "../parts/page.module.css";
import { PageTitle } from "../parts/page-title.tsx";
import { importsText as en } from "../text/en/imports.ts";
import { importsText as vi } from "../text/vi/imports.ts";
import styles from "./queue-page.module.css";

/** Every report that was handed in, with how far its review has come. */
export function QueuePage() {
  const text = useText(vi, en);
  const query = useQuery(importsQuery);
  const isEditor = useMay("edit");
  return (
    <div className={`frame ${pages.page}`}>
      <PageTitle
        title={text.title}
        lead={text.lead}
        aside={
          isEditor && (
            <DeskLink to="/import" className={buttonClass(true)}>
              {text.add}
            </DeskLink>
          )
        }
      />
      <Loaded query={query}>
        {(imports) => (imports.length === 0 ? <EmptyState>{text.empty}</EmptyState> : <Queue imports={imports} />)}
      </Loaded>
    </div>
  );
}

function Queue({ imports }: { imports: readonly ImportSummary[] }) {
  const text = useText(vi, en);
  return (
    <DataTable caption={text.title} isStacked>
      <thead>
        <tr>
          <ColumnHead>{text.columns.report}</ColumnHead>
          <ColumnHead>{text.columns.imported}</ColumnHead>
          <ColumnHead isNumeric>{text.columns.open}</ColumnHead>
          <ColumnHead isNumeric>{text.columns.approved}</ColumnHead>
          <ColumnHead isNumeric>{text.columns.rejected}</ColumnHead>
          <ColumnHead>{text.columns.state}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {imports.map((one) => (
          <ImportRow key={one.import} one={one} />
        ))}
      </tbody>
    </DataTable>
  );
}

function ImportRow({ one }: { one: ImportSummary }) {
  const text = useText(vi, en);
  const { report, counts } = one;
  return (
    <tr>
      <th scope="row" className={styles.report}>
        <DeskLink to={`/imports/${one.import}`}>{report.title}</DeskLink>
        <span className={styles.source}>
          {report.publisher}
          {report.published && `, ${formatDay(report.published)}`}
        </span>
      </th>
      <td data-label={text.columns.imported}>{fill(text.by, { name: one.importedBy, at: formatInstant(one.importedAt) })}</td>
      <NumberCell data-label={text.columns.open}>{counts.open > 0 ? <b>{counts.open}</b> : 0}</NumberCell>
      <NumberCell data-label={text.columns.approved}>{counts.approved}</NumberCell>
      <NumberCell data-label={text.columns.rejected}>{counts.rejected}</NumberCell>
      <td data-label={text.columns.state}>
        <NextStep one={one} />
      </td>
    </tr>
  );
}

function NextStep({ one: { import: number, draft, counts } }: { one: ImportSummary }) {
  const text = useText(vi, en).next;
  if (draft !== null) return <DeskLink to={`/drafts/${draft}`}>{fill(text.draft, { draft })}</DeskLink>;
  if (counts.open > 0) return <DeskLink to={`/imports/${number}`}>{text.review}</DeskLink>;
  if (counts.approved > 0) return <DeskLink to={`/imports/${number}/checks`}>{text.checks}</DeskLink>;
  return <>{text.nothing}</>;
}
