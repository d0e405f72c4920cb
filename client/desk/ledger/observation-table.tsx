import { Button } from "#client/components/button.tsx";
import { ColumnHead, DataTable, NumberCell } from "#client/components/data-table.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { StatusMark } from "#client/components/status-mark.tsx";
import { fill } from "#client/text/fill.ts";
import { formatDay } from "#domain/number.ts";
import { keyOf } from "#domain/observation.ts";
import type { ObservationResource } from "#domain/resources/observation.ts";
import { MEASURE_WORDS } from "#domain/words.ts";
import { figureInWords } from "../drafts/change-words.ts";
import { PublicLink } from "../parts/desk-link.tsx";
import pages from "../parts/page.module.css";
import { useCatalogue } from "../parts/use-catalogue.ts";
import { draftsText as enDrafts } from "../text/en/drafts.ts";
import { ledgerText as en } from "../text/en/ledger.ts";
import { draftsText as viDrafts } from "../text/vi/drafts.ts";
import { ledgerText as vi } from "../text/vi/ledger.ts";
import type { PlannedChange } from "./planned-change.tsx";
import { keyOfObservation } from "./recorded-figure.ts";

export interface ObservationTableProps {
  observations: readonly ObservationResource[];
  onPlan: (planned: PlannedChange) => void;
}

/** Recorded figures, each with the report that states it and what can be done. */
export function ObservationTable({ observations, onPlan }: ObservationTableProps) {
  const text = useText(vi, en);
  const counts = Map.groupBy(observations, keyOf);
  return (
    <DataTable caption={text.title} isStacked>
      <thead>
        <tr>
          <ColumnHead>{text.columns.period}</ColumnHead>
          <ColumnHead>{text.area}</ColumnHead>
          <ColumnHead isNumeric>{text.columns.value}</ColumnHead>
          <ColumnHead>{text.columns.status}</ColumnHead>
          <ColumnHead>{text.columns.report}</ColumnHead>
          <ColumnHead>{text.columns.act}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {observations.map((observation) => (
          <Row
            key={`${keyOf(observation)}|${observation.report}`}
            observation={observation}
            hasRivals={(counts.get(keyOf(observation))?.length ?? 0) > 1}
            onPlan={onPlan}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

interface RowProps {
  observation: ObservationResource;
  /** Another report states the same figure, so that one can be chosen. */
  hasRivals: boolean;
  onPlan: ObservationTableProps["onPlan"];
}

function Row({ observation, hasRivals, onPlan }: RowProps) {
  const text = useText(vi, en);
  const drafts = useText(viDrafts, enDrafts);
  const locale = useLocale();
  const { words } = useCatalogue();
  const { indicator, area, period, basis, measure, status, report, published } = observation;
  const named = words.report(report);
  const what = figureInWords(observation, { words, text: drafts, locale });
  return (
    <tr>
      <th scope="row">{period}</th>
      <td data-label={text.area}>
        {words.areaName(area)}
        {basis && ` · ${words.basisName(indicator, basis)}`}
      </td>
      <NumberCell data-label={text.columns.value}>{words.figure(observation, indicator)}</NumberCell>
      <td data-label={text.columns.status}>{status ? <StatusMark status={status} /> : MEASURE_WORDS[measure][locale]}</td>
      <td data-label={text.columns.report}>
        <PublicLink to={`/reports/${report}`}>{typeof named === "string" ? named : named.publisher}</PublicLink>
        {published && `, ${formatDay(published)}`}
      </td>
      <td data-label={text.columns.act}>
        <span className={pages.actions}>
          <Button isQuiet aria-label={fill(text.correctWhich, { what })} onClick={() => onPlan({ observation, act: "correct" })}>
            {text.correct}
          </Button>
          <Button isQuiet aria-label={fill(text.withdrawWhich, { what })} onClick={() => onPlan({ observation, act: "withdraw" })}>
            {text.withdraw}
          </Button>
          {hasRivals && (
            <Button
              isQuiet
              aria-label={fill(text.decide.thisWhich, { what })}
              onClick={() => onPlan({ act: "decide", key: keyOfObservation(observation) })}
            >
              {text.decide.this}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}
