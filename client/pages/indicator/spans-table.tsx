import { ColumnHead, DataTable, NumberCell } from "#client/components/data-table.tsx";
import { useText } from "#client/components/page-context.tsx";
import { ReportLink } from "#client/components/report-link.tsx";
import { StatusMark } from "#client/components/status-mark.tsx";
import { VerdictMark } from "#client/components/verdict-mark.tsx";
import { indicator as en } from "#client/text/en/indicator.ts";
import { fill } from "#client/text/fill.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { formatValue, unitWord } from "#domain/number.ts";
import { areaLabel } from "#domain/words.ts";
import styles from "./indicator-page.module.css";
import type { IndicatorProps } from "./indicator-page.tsx";

/** Figures of several years at once ("bình quân 2016-2020"): never drawn among the years, so listed apart. */
export function SpansTable({ view: { locale }, data: { indicator, unit, areas, series } }: IndicatorProps) {
  const text = useText(vi, en);
  const spans = series.flatMap(({ area, spans: own }) => own.map((point) => ({ area, point })));
  if (spans.length === 0) return null;
  const word = unitWord(unit, locale);
  const hasTargets = spans.some(({ point }) => point.target);
  return (
    <details className={styles.spans}>
      <summary>{text.spans}</summary>
      <DataTable caption={fill(text.spansCaption, { name: indicator.shortName[locale] })}>
        <thead>
          <tr>
            <ColumnHead>{text.column.span}</ColumnHead>
            <ColumnHead>{text.column.area}</ColumnHead>
            <ColumnHead isNumeric>{fill(text.column.actual, { unit: word })}</ColumnHead>
            <ColumnHead>{text.column.status}</ColumnHead>
            {hasTargets && (
              <>
                <ColumnHead isNumeric>{fill(text.column.target, { unit: word })}</ColumnHead>
                <ColumnHead>{text.column.verdict}</ColumnHead>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {spans.map(({ area, point: { period, actual, target, verdict } }) => (
            <tr key={`${area}/${period}`}>
              <th scope="row" className="nowrap">
                {period.replace("-", "–")}
              </th>
              <td>{nameOf(area)}</td>
              <NumberCell>{actual ? <ReportLink report={actual.report}>{formatValue(actual, locale)}</ReportLink> : "–"}</NumberCell>
              <td>{actual ? <StatusMark status={actual.status} /> : "–"}</td>
              {hasTargets && (
                <>
                  <NumberCell>{target ? <ReportLink report={target.report}>{formatValue(target, locale)}</ReportLink> : "–"}</NumberCell>
                  <td>
                    <VerdictMark verdict={verdict} />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  );

  function nameOf(id: string): string {
    const area = areas.find((one) => one.id === id);
    return area ? areaLabel(area, locale, "short") : id;
  }
}
