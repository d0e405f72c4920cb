import { useQuery } from "@tanstack/react-query";
import { conflictsQuery } from "#client/api/conflict.ts";
import { Button } from "#client/components/button.tsx";
import { ColumnHead, DataTable } from "#client/components/data-table.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import { EmptyState } from "#client/components/states.tsx";
import { countOf } from "#client/text/count-of.ts";
import { fill } from "#client/text/fill.ts";
import { keyOf } from "#domain/observation.ts";
import type { ConflictResource } from "#domain/resources/conflict.ts";
import type { ObservationKey } from "#domain/resources/desk/draft.ts";
import { wholeListQuery } from "../api/public-site.ts";
import { keyInWords } from "../drafts/change-words.ts";
import { Loaded } from "../parts/loaded.tsx";
import { useCatalogue } from "../parts/use-catalogue.ts";
import { draftsText as enDrafts } from "../text/en/drafts.ts";
import { ledgerText as en } from "../text/en/ledger.ts";
import { draftsText as viDrafts } from "../text/vi/drafts.ts";
import { ledgerText as vi } from "../text/vi/ledger.ts";
import styles from "./decision-form.module.css";

const conflicts = wholeListQuery(conflictsQuery({ area: site.areas.join(",") }));

/** Figures of the province on which reports disagree, those nobody has decided first. */
export function ConflictList({ onPlan }: { onPlan: (key: ObservationKey) => void }) {
  const text = useText(vi, en);
  const query = useQuery(conflicts);
  return (
    <Loaded query={query}>
      {(all) => {
        const open = all.filter(({ decision }) => decision === null);
        if (all.length === 0) return <EmptyState>{text.conflict.none}</EmptyState>;
        return (
          <>
            <p role="status">{`${countOf(all.length, text.conflict.found)}, ${countOf(open.length, text.conflict.open)}`}</p>
            <ConflictTable conflicts={[...open, ...all.filter(({ decision }) => decision !== null)]} onPlan={onPlan} />
          </>
        );
      }}
    </Loaded>
  );
}

interface ConflictTableProps {
  conflicts: readonly ConflictResource[];
  onPlan: (key: ObservationKey) => void;
}

function ConflictTable({ conflicts, onPlan }: ConflictTableProps) {
  const text = useText(vi, en);
  return (
    <DataTable caption={text.conflict.title} isStacked>
      <thead>
        <tr>
          <ColumnHead>{text.conflict.columns.figure}</ColumnHead>
          <ColumnHead>{text.conflict.columns.drawn}</ColumnHead>
          <ColumnHead>{text.conflict.columns.rivals}</ColumnHead>
          <ColumnHead>{text.columns.act}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => (
          <ConflictRow key={keyOf(conflict)} conflict={conflict} onPlan={onPlan} />
        ))}
      </tbody>
    </DataTable>
  );
}

function ConflictRow({ conflict, onPlan }: { conflict: ConflictResource; onPlan: ConflictTableProps["onPlan"] }) {
  const text = useText(vi, en);
  const drafts = useText(viDrafts, enDrafts);
  const locale = useLocale();
  const { words } = useCatalogue();
  const { indicator, area, period, measure, basis, drawn, rivals, decision } = conflict;
  const what = keyInWords(conflict, { words, text: drafts, locale });
  const values = [...new Set(rivals.map((rival) => words.figure(rival, indicator)))];
  const report = words.report(drawn.report);
  return (
    <tr>
      <th scope="row">{what}</th>
      <td data-label={text.conflict.columns.drawn}>
        <b>{words.figureWithStatus(drawn, indicator)}</b>
        {` · ${typeof report === "string" ? report : report.publisher}`}
        {decision !== null && ` · ${text.conflict.decided}`}
      </td>
      <td data-label={text.conflict.columns.rivals}>{values.join("; ")}</td>
      <td data-label={text.columns.act}>
        <Button
          isQuiet
          className={styles.act}
          aria-label={fill(text.decide.actWhich, { what })}
          onClick={() => onPlan({ indicator, area, period, measure, basis, report: drawn.report })}
        >
          {decision === null ? text.decide.act : text.decide.again}
        </Button>
      </td>
    </tr>
  );
}
