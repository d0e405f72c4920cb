import { ColumnHead, DataTable, NumberCell } from "#client/components/data-table.tsx";
import { useText } from "#client/components/page-context.tsx";
import { ReportLink, reportName } from "#client/components/report-link.tsx";
import { site } from "#client/components/site.ts";
import { EmptyState } from "#client/components/states.tsx";
import { StatusMark } from "#client/components/status-mark.tsx";
import { VerdictMark } from "#client/components/verdict-mark.tsx";
import { common as commonEn } from "#client/text/en/common.ts";
import { indicator as en } from "#client/text/en/indicator.ts";
import { fill } from "#client/text/fill.ts";
import { common as commonVi } from "#client/text/vi/common.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { signedDifference } from "#domain/chart/point-words.ts";
import { formatDayInText, formatValue, unitWord } from "#domain/number.ts";
import type { Point } from "#domain/resources/series.ts";
import { type FigureRow, figureRows } from "./figure-rows.ts";
import styles from "./indicator-page.module.css";
import type { IndicatorProps } from "./indicator-page.tsx";
import { yearsOf } from "./years-of.ts";

/** Every year with its figure, plan and verdict; gaps and the merger stand as lines of their own. */
export function FiguresTable({ view, data }: IndicatorProps) {
  const text = useText(vi, en);
  const { indicator, unit, areas, series } = data;
  const rows = figureRows(series, areas, yearsOf(view.search.time, series));
  if (rows.length === 0) return <EmptyState>{text.noFigures}</EmptyState>;
  const word = unitWord(unit, view.locale);
  const headClass = word.length <= 4 ? "nowrap" : "";
  const hasTargets = rows.some((row) => row.kind === "year" && row.point?.target);
  return (
    <DataTable caption={fill(text.figuresCaption, { name: indicator.shortName[view.locale] })} className={styles.figures ?? ""}>
      <thead>
        <tr>
          <ColumnHead>{text.column.year}</ColumnHead>
          <ColumnHead isNumeric className={headClass}>
            {fill(text.column.actual, { unit: word })}
          </ColumnHead>
          <ColumnHead>{text.column.status}</ColumnHead>
          {hasTargets ? (
            <>
              <ColumnHead isNumeric className={headClass}>
                {fill(text.column.target, { unit: word })}
              </ColumnHead>
              <ColumnHead isNumeric>{text.column.difference}</ColumnHead>
              <ColumnHead>{text.column.verdict}</ColumnHead>
            </>
          ) : (
            <ColumnHead isNumeric>{text.column.change}</ColumnHead>
          )}
          <ColumnHead>{text.column.report}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === "area" ? (
            <AreaHead key={`head/${row.area}`} row={row} view={view} data={data} columns={hasTargets ? 7 : 5} />
          ) : (
            <Year key={`${row.area}/${row.period}`} period={row.period} point={row.point} hasTargets={hasTargets} view={view} data={data} />
          ),
        )}
      </tbody>
    </DataTable>
  );
}

function AreaHead({ row, view: { locale }, data, columns }: IndicatorProps & { row: FigureRow & { kind: "area" }; columns: number }) {
  const text = useText(vi, en);
  const area = data.areas.find(({ id }) => id === row.area)?.name[locale] ?? row.area;
  return (
    <tr className={styles.border}>
      <td colSpan={columns}>
        <span className={styles.borderText}>
          {row.isMerger && site.areas.includes(row.area) && site.mergedOn
            ? fill(text.merger, { date: formatDayInText(site.mergedOn, locale), history: site.history[locale], area })
            : area}
        </span>
      </td>
    </tr>
  );
}

interface YearProps extends IndicatorProps {
  period: string;
  point: Point | null;
  hasTargets: boolean;
}

function Year({ period, point, hasTargets, view: { locale }, data: { unit, indicator } }: YearProps) {
  const text = useText(vi, en);
  const common = useText(commonVi, commonEn);
  const { actual = null, target = null, targetDifference = null, verdict = null, change = null } = point ?? {};
  const report = indicator.reports.find(({ id }) => id === actual?.report);
  return (
    <tr>
      <th scope="row">{period}</th>
      <NumberCell>{actual ? <ReportLink report={actual.report}>{formatValue(actual, locale)}</ReportLink> : "–"}</NumberCell>
      <td>{actual ? <StatusMark status={actual.status} /> : <span className={styles.absent}>{common.missing}</span>}</td>
      {hasTargets ? (
        <>
          <NumberCell>{target ? <ReportLink report={target.report}>{formatValue(target, locale)}</ReportLink> : "–"}</NumberCell>
          <NumberCell>
            {targetDifference === null
              ? "–"
              : targetDifference.value === 0 && target?.valueMax != null
                ? text.inside
                : signedDifference(targetDifference, { unit, locale })}
          </NumberCell>
          <td>
            <VerdictMark verdict={verdict} />
          </td>
        </>
      ) : (
        <NumberCell>{change ? signedDifference(change, { unit, locale }) : "–"}</NumberCell>
      )}
      <td className={styles.report}>
        {actual && report ? reportName(report, locale) : actual ? actual.report : <span className={styles.absent}>{text.notFound}</span>}
      </td>
    </tr>
  );
}
