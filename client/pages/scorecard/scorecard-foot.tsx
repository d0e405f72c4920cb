import { ClockLink } from "#client/components/clock.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { reportName } from "#client/components/report-link.tsx";
import { scorecard as en } from "#client/text/en/scorecard.ts";
import { scorecard as vi } from "#client/text/vi/scorecard.ts";
import type { ReportReference } from "#domain/resources/scorecard.ts";
import type { FigureCell, ScorecardTopic } from "./scorecard-lines.ts";
import styles from "./scorecard-page.module.css";

type Sign = NonNullable<FigureCell["sign"]>;
const SIGNS: readonly Sign[] = ["estimate", "preliminary", "territory"];

/** What the signs of the table mean, as far as they occur, and how its columns compare. */
export function ScorecardNotes({ topics }: { topics: readonly ScorecardTopic[] }) {
  const { marks, notes } = useText(vi, en);
  const cells = topics.flatMap(({ lines }) => lines.flatMap(({ previous, actual }) => [previous, actual]));
  const occurring = SIGNS.filter((sign) => cells.some((cell) => cell.sign === sign));
  return (
    <p className={styles.notes}>
      {occurring.map((sign) => (
        <span key={sign}>
          <b>{marks[sign].sign}</b> {marks[sign].meaning}{" "}
        </span>
      ))}
      {notes.dash} {notes.measures} {notes.sources}
    </p>
  );
}

/** The reports behind the actuals and plans, numbered as in the table. */
export function ScorecardSources({ ids, reports }: { ids: readonly string[]; reports: readonly ReportReference[] }) {
  const text = useText(vi, en);
  const locale = useLocale();
  if (ids.length === 0) return null;
  return (
    <section className={styles.sources} aria-labelledby="sources-title">
      <h2 id="sources-title">{text.sources}</h2>
      <ol>
        {ids.map((id, index) => {
          const report = reports.find((one) => one.id === id);
          return (
            <li key={id} id={`source-${index + 1}`}>
              <span className={styles.sourceNumber}>{index + 1}</span>
              <ClockLink to={`/reports/${id}`} title={report?.title}>
                {report ? reportName(report, locale) : id}
              </ClockLink>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
