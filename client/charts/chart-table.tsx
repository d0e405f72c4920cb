import type { ReactNode } from "react";
import type { ChartModel, ChartPoint } from "#domain/chart/chart-model.ts";
import { CHART_WORDS } from "#domain/chart/chart-words.ts";
import type { Locale } from "#domain/text.ts";
import { STATUS_WORDS } from "#domain/words.ts";
import styles from "./chart.module.css";
import { CHART_TEXTS } from "./chart-texts.ts";

export interface ChartTableProps {
  model: Pick<ChartModel, "points" | "locale" | "kind">;
  caption: string;
  reportHref: (report: string) => string;
}

/** The figures of a chart as a table, in the words of the model: one line a year, or where there are many areas, one line an area. */
export function ChartTable(props: ChartTableProps) {
  const { points } = props.model;
  const areas = new Set(points.map(({ area }) => area));
  const periods = new Set(points.map(({ period }) => period));
  const isGrid = areas.size > 2 && periods.size > 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={CHART_TEXTS.tableOf[props.model.locale]}>
      {isGrid ? <GridTable {...props} /> : <ListTable {...props} />}
    </section>
  );
}

/** Newest year first; columns that no point fills are left out. */
function ListTable({ model: { points, locale, kind }, caption, reportHref }: ChartTableProps) {
  const isByArea = new Set(points.map(({ period }) => period)).size === 1;
  const rows = isByArea || kind === "ladder" ? points : points.toSorted((one, other) => (one.period < other.period ? 1 : -1));
  const areas = new Set(points.map(({ area }) => area));
  const columns = COLUMNS.filter(({ of }) => rows.some(({ words }) => of(words) !== null));
  return (
    <table className={styles.table}>
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{CHART_WORDS[isByArea ? "area" : "year"][locale]}</th>
          {!isByArea && areas.size > 1 && <th scope="col">{CHART_WORDS.area[locale]}</th>}
          {columns.map(({ head, isNumeric }) => (
            <th key={head} scope="col" className={isNumeric ? styles.number : undefined}>
              {CHART_WORDS[head][locale]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((point) => (
          <tr key={point.id}>
            <th scope="row">{isByArea ? point.areaName : point.period}</th>
            {!isByArea && areas.size > 1 && <td>{point.areaName}</td>}
            {columns.map(({ head, of, isNumeric }) => (
              <td key={head} className={isNumeric ? styles.number : undefined}>
                {cellOf(point, { head, text: of(point.words), reportHref, gap: CHART_TEXTS.gap[locale] })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Areas down, years across: "6,14% (ước tính)". */
function GridTable({ model: { points, locale }, caption }: ChartTableProps) {
  const periods = [...new Set(points.map(({ period }) => period))].sort();
  const byArea = [...Map.groupBy(points, ({ area }) => area)];
  return (
    <table className={styles.table}>
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{CHART_WORDS.area[locale]}</th>
          {periods.map((period) => (
            <th key={period} scope="col" className={styles.number}>
              {period}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byArea.map(([area, ofArea]) => (
          <tr key={area}>
            <th scope="row">{ofArea[0]?.areaName}</th>
            {periods.map((period) => (
              <td key={period} className={styles.number}>
                {figureOf(
                  ofArea.find((point) => point.period === period),
                  locale,
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Words = ChartPoint["words"];

const COLUMNS: readonly {
  head: "actual" | "status" | "target" | "targetDifference" | "verdict" | "report";
  of: (words: Words) => string | null;
  isNumeric: boolean;
}[] = [
  { head: "actual", of: ({ actual }) => actual, isNumeric: true },
  { head: "status", of: ({ status }) => status, isNumeric: false },
  { head: "target", of: ({ target }) => target, isNumeric: true },
  { head: "targetDifference", of: ({ targetDifference }) => targetDifference, isNumeric: true },
  { head: "verdict", of: ({ verdict }) => verdict, isNumeric: false },
  { head: "report", of: ({ report }) => report, isNumeric: false },
];

interface Cell {
  head: (typeof COLUMNS)[number]["head"];
  text: string | null;
  reportHref: ChartTableProps["reportHref"];
  gap: string;
}

function cellOf({ report, verdict }: ChartPoint, { head, text, reportHref, gap }: Cell): ReactNode {
  if (text === null) return head === "actual" ? <span className={styles.absent}>{gap}</span> : "–";
  if (head === "report" && report) return <a href={reportHref(report)}>{text}</a>;
  return head === "verdict" && verdict === "missed" ? <strong>{text}</strong> : text;
}

function figureOf(point: ChartPoint | undefined, locale: Locale): string {
  const { actual = null, status = null } = point?.words ?? {};
  if (actual === null) return "–";
  const isFirm = status !== STATUS_WORDS.estimate[locale] && status !== STATUS_WORDS.preliminary[locale];
  return isFirm ? actual : `${actual} (${status})`;
}
