import { ClockLink } from "#client/components/clock.tsx";
import { useText } from "#client/components/page-context.tsx";
import { ReportLink } from "#client/components/report-link.tsx";
import { VerdictMark } from "#client/components/verdict-mark.tsx";
import { scorecard as en } from "#client/text/en/scorecard.ts";
import { fill } from "#client/text/fill.ts";
import { scorecard as vi } from "#client/text/vi/scorecard.ts";
import { shiftYear } from "#domain/year.ts";
import type { FigureCell, ScorecardLine, ScorecardTopic } from "./scorecard-lines.ts";
import styles from "./scorecard-page.module.css";

export interface ScorecardTableProps {
  caption: string;
  year: string;
  topics: readonly ScorecardTopic[];
}

/** The ten columns officials hand in, by topic. On phones a line of the table becomes two lines of text. */
export function ScorecardTable({ caption, year, topics }: ScorecardTableProps) {
  const { column } = useText(vi, en);
  const before = shiftYear(year, -1);
  const figures = [
    fill(column.previous, { year: before }),
    fill(column.target, { year }),
    fill(column.actual, { year }),
    column.change,
    column.progress,
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{column.number}</th>
            <th scope="col">{column.indicator}</th>
            <th scope="col">{column.unit}</th>
            {figures.map((head) => (
              <th key={head} scope="col" className={styles.figure}>
                {head}
              </th>
            ))}
            <th scope="col">{column.verdict}</th>
            <th scope="col" className={styles.figure}>
              {column.source}
            </th>
          </tr>
        </thead>
        {topics.map(({ id, name, lines }) => (
          <tbody key={id}>
            <tr className={styles.topic}>
              <th scope="rowgroup" colSpan={10}>
                {name}
              </th>
            </tr>
            {lines.map((line) => (
              <Line key={line.key} line={line} before={before} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Line({ line, before }: { line: ScorecardLine; before: string }) {
  const { short } = useText(vi, en);
  const { number, indicator, basis, unit, previous, target, actual, change, progress, verdict, sources } = line;
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      <th scope="row" className={styles.name}>
        <ClockLink to={`/indicators/${indicator.id}`}>{indicator.name}</ClockLink>
        {basis !== null && <span className={styles.basis}>{basis}</span>}
      </th>
      <td className={styles.unit} data-label={short.unit}>
        {unit}
      </td>
      <Figure cell={previous} label={fill(short.previous, { year: before })} />
      <Figure cell={target} label={short.target} />
      <Figure cell={actual} isMain />
      <Text text={change} label={short.change} />
      <Text text={progress} label={short.progress} />
      <td className={verdict === null ? styles.nothing : styles.verdict}>
        <VerdictMark verdict={verdict} />
      </td>
      <td className={sources.length === 0 ? styles.nothing : styles.figure} data-label={short.source}>
        {sources.length === 0 ? "–" : sources.map((source, index) => <SourceLink key={source} source={source} isFirst={index === 0} />)}
      </td>
    </tr>
  );
}

/** A figure leads to the report that states it; a sum over the same territory has several and leads to none. */
function Figure({ cell: { text, sign, report }, label, isMain = false }: { cell: FigureCell; label?: string; isMain?: boolean }) {
  const { marks } = useText(vi, en);
  if (text === null)
    return (
      <td className={`${styles.figure} ${isMain ? styles.main : styles.nothing}`}>
        –<span className={styles.sign} />
      </td>
    );
  return (
    <td className={`${styles.figure} ${isMain ? styles.main : ""}`} data-label={label}>
      {report ? <ReportLink report={report}>{text}</ReportLink> : text}
      <span className={styles.sign}>{sign && <abbr title={marks[sign].meaning}>{marks[sign].sign}</abbr>}</span>
    </td>
  );
}

function Text({ text, label }: { text: string | null; label: string }) {
  return text === null ? (
    <td className={`${styles.figure} ${styles.nothing}`}>–</td>
  ) : (
    <td className={styles.figure} data-label={label}>
      {text}
    </td>
  );
}

function SourceLink({ source, isFirst }: { source: number; isFirst: boolean }) {
  return (
    <>
      {!isFirst && ", "}
      <a href={`#source-${source}`}>{source}</a>
    </>
  );
}
