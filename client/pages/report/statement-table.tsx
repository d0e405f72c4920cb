import { ClockLink } from "#client/components/clock.tsx";
import { ColumnHead, DataTable, NumberCell } from "#client/components/data-table.tsx";
import type { FigureWords } from "#client/components/figure-words.ts";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { ReportLink } from "#client/components/report-link.tsx";
import { StatusMark } from "#client/components/status-mark.tsx";
import { report as en, reports as listEn } from "#client/text/en/reports.ts";
import { fill } from "#client/text/fill.ts";
import { reports as listVi, report as vi } from "#client/text/vi/reports.ts";
import { languageOf } from "#domain/language-of.ts";
import { formatDay } from "#domain/number.ts";
import type { ReportFigure, ReportResource } from "#domain/resources/report.ts";
import { BESIDE_WORDS } from "#domain/words.ts";
import { isYear } from "#domain/year.ts";
import styles from "./report-page.module.css";

/** Every figure of a report: its words, how they were read, and whether it is the one in use. */
export function StatementTable({ report, words }: { report: ReportResource; words: FigureWords }) {
  const text = useText(vi, en);
  return (
    <DataTable caption={fill(text.caption, { title: report.title })} isStacked>
      <thead>
        <tr>
          <ColumnHead>{text.column.figure}</ColumnHead>
          <ColumnHead>{text.column.stated}</ColumnHead>
          <ColumnHead isNumeric>{text.column.read}</ColumnHead>
          <ColumnHead>{text.column.standing}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {report.statements.map((figure) => (
          <tr key={`${figure.indicator}|${figure.area}|${figure.period}|${figure.measure}|${figure.basis}`}>
            <Subject figure={figure} words={words} />
            <td className={styles.stated} data-label={text.column.stated}>
              <q>{figure.asStated}</q>
              {figure.locator !== "" && <span className={styles.second}>{fill(text.locator, { locator: figure.locator })}</span>}
              {figure.note !== "" && (
                <span className={styles.second}>
                  {text.note} <span lang={languageOf(figure.note)}>{figure.note}</span>
                </span>
              )}
            </td>
            <NumberCell data-label={text.column.read}>
              <strong>{words.figure(figure, figure.indicator)}</strong>
              {figure.status && (
                <span className={styles.second}>
                  <StatusMark status={figure.status} />
                </span>
              )}
            </NumberCell>
            <StandingCell figure={figure} words={words} />
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Subject({ figure, words }: { figure: ReportFigure; words: FigureWords }) {
  const text = useText(vi, en);
  const { indicator, area, period, basis, measure, referenceDate } = figure;
  const basisName = words.basisName(indicator, basis);
  const parts = [
    text.of[measure],
    fill(isYear(period) ? text.period.year : text.period.span, { period }),
    ...(referenceDate === null ? [] : [fill(text.countedOn, { date: formatDay(referenceDate) })]),
    ...(basisName === null ? [] : [basisName]),
  ];
  return (
    <th scope="row" className={styles.figure}>
      <ClockLink to={`/indicators/${indicator}`} search={{ area }}>
        {words.indicatorName(indicator)}
      </ClockLink>
      <span className={styles.second}>{words.areaName(area)}</span>
      <span className={styles.second}>{parts.join(" · ")}</span>
    </th>
  );
}

function StandingCell({ figure, words }: { figure: ReportFigure; words: FigureWords }) {
  const { standing, reason, drawn, indicator } = figure;
  const text = useText(vi, en);
  const list = useText(listVi, listEn);
  const locale = useLocale();
  return (
    <td className={styles.standing} data-label={text.column.standing}>
      <span className={standing === "current" ? styles.current : undefined} title={list.standingExplanations[standing]}>
        {list.standings[standing]}
      </span>
      {reason && standing !== "current" && <span className={styles.second}>{BESIDE_WORDS[reason][locale]}</span>}
      {drawn && standing !== "current" && (
        <span className={styles.second}>
          <ReportLink report={drawn.report}>{fill(text.drawn, { figure: words.figure(drawn, indicator) })}</ReportLink>
        </span>
      )}
    </td>
  );
}
