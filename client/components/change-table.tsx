import { changes as en } from "#client/text/en/changes.ts";
import { changes as vi } from "#client/text/vi/changes.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import styles from "./change-table.module.css";
import { ColumnHead, DataTable, NumberCell } from "./data-table.tsx";
import type { FigureWords } from "./figure-words.ts";
import { Link } from "./link.tsx";
import { useText } from "./page-context.tsx";
import { ReportLink } from "./report-link.tsx";

/** Figure by figure, what a release or the time between two of them changed: in the words of revision and correction, which are never mixed. */
export function ChangeTable({ caption, changes, words }: { caption: string; changes: readonly ReleaseChange[]; words: FigureWords }) {
  const text = useText(vi, en);
  return (
    <DataTable caption={caption} isCaptionShown isStacked>
      <thead>
        <tr>
          <ColumnHead>{text.column.figure}</ColumnHead>
          <ColumnHead>{text.column.kind}</ColumnHead>
          <ColumnHead isNumeric>{text.column.from}</ColumnHead>
          <ColumnHead isNumeric>{text.column.to}</ColumnHead>
          <ColumnHead>{text.column.report}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <ChangeRow key={`${change.indicator}|${change.area}|${change.period}|${change.measure}|${change.basis}`} {...{ change, words }} />
        ))}
      </tbody>
    </DataTable>
  );
}

function ChangeRow({ change, words }: { change: ReleaseChange; words: FigureWords }) {
  const text = useText(vi, en);
  const { indicator, area, period, measure, basis, kind, from, to, reason } = change;
  const figure = to ?? from;
  const basisName = words.basisName(indicator, basis);
  const parts = [words.areaName(area), period, text.of[measure], ...(basisName === null ? [] : [basisName])];
  return (
    <tr>
      <th scope="row" className={styles.figure}>
        <Link to={`/indicators/${indicator}`} search={{ area }}>
          {words.indicatorName(indicator)}
        </Link>
        <span className={styles.second}>{parts.join(" · ")}</span>
      </th>
      <td title={text.kinds[kind].explanation} data-label={text.column.kind}>
        {text.kinds[kind].title}
        {reason && (
          <span className={styles.second}>
            {text.reason} {reason}
          </span>
        )}
      </td>
      <NumberCell data-label={text.column.from}>{from ? words.figureWithStatus(from, indicator) : text.noFigure}</NumberCell>
      <NumberCell data-label={text.column.to}>
        <strong>{to ? words.figureWithStatus(to, indicator) : text.gone}</strong>
      </NumberCell>
      <td data-label={text.column.report}>{figure && <ReportLink report={words.report(figure.report)} />}</td>
    </tr>
  );
}
