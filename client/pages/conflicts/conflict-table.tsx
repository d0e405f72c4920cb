import { ClockLink } from "#client/components/clock.tsx";
import { ColumnHead, DataTable } from "#client/components/data-table.tsx";
import type { FigureWords } from "#client/components/figure-words.ts";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { ReportLink } from "#client/components/report-link.tsx";
import { conflicts as en } from "#client/text/en/conflicts.ts";
import { conflicts as vi } from "#client/text/vi/conflicts.ts";
import { languageOf } from "#domain/language-of.ts";
import type { ConflictResource } from "#domain/resources/conflict.ts";
import { BESIDE_WORDS, STATUS_WORDS } from "#domain/words.ts";
import styles from "./conflicts-page.module.css";

interface ConflictProps {
  conflict: ConflictResource;
  words: FigureWords;
}

/** Figures on which reports disagree: what is drawn in bold, the others with the reason each is not. */
export function ConflictTable({
  caption,
  conflicts,
  words,
}: {
  caption: string;
  conflicts: readonly ConflictResource[];
  words: FigureWords;
}) {
  const text = useText(vi, en);
  return (
    <DataTable caption={caption} isStacked>
      <thead>
        <tr>
          <ColumnHead>{text.column.figure}</ColumnHead>
          <ColumnHead>{text.column.drawn}</ColumnHead>
          <ColumnHead>{text.column.rival}</ColumnHead>
          <ColumnHead>{text.column.reason}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => (
          <ConflictRows key={`${conflict.indicator}|${conflict.period}|${conflict.measure}|${conflict.basis}`} {...{ conflict, words }} />
        ))}
      </tbody>
    </DataTable>
  );
}

/** One row a rival; what is drawn stands beside all of them. */
function ConflictRows({ conflict, words }: ConflictProps) {
  const text = useText(vi, en);
  const { indicator, rivals } = conflict;
  return rivals.map((rival, index) => (
    <tr key={`${rival.report}|${rival.value}`}>
      {index === 0 && <Subject conflict={conflict} words={words} />}
      {index === 0 && <Drawn conflict={conflict} words={words} />}
      <td className={styles.rival} data-label={text.column.rival}>
        <span className="figures">{words.figure(rival, indicator)}</span>
        <span className={styles.second}>
          <ReportLink report={words.report(rival.report)} />
        </span>
        {rival.asStated !== "" && <q className={styles.second}>{rival.asStated}</q>}
      </td>
      <Reason rival={rival} decision={conflict.decision} isFirst={index === 0} />
    </tr>
  ));
}

function Subject({ conflict: { indicator, area, period, measure, basis, rivals }, words }: ConflictProps) {
  const text = useText(vi, en);
  const parts = [period, text.of[measure], words.basisName(indicator, basis)].filter((part) => part !== null);
  return (
    <th scope="rowgroup" rowSpan={rivals.length} className={styles.figure}>
      <ClockLink to={`/indicators/${indicator}`} search={{ area, basis: basis || undefined }}>
        {words.indicatorName(indicator)}
      </ClockLink>
      <span className={styles.second}>{parts.join(" · ")}</span>
    </th>
  );
}

function Drawn({ conflict: { indicator, drawn, rivals }, words }: ConflictProps) {
  const text = useText(vi, en);
  const locale = useLocale();
  return (
    <td rowSpan={rivals.length} className={styles.drawn} data-label={text.column.drawn}>
      <strong className="figures">{words.figure(drawn, indicator)}</strong>
      <span className={styles.second}>
        {drawn.status && `${STATUS_WORDS[drawn.status][locale]} · `}
        <ReportLink report={words.report(drawn.report)} />
      </span>
      {drawn.asStated !== "" && <q className={styles.second}>{drawn.asStated}</q>}
    </td>
  );
}

function Reason({
  rival,
  decision,
  isFirst,
}: {
  rival: ConflictResource["rivals"][number];
  decision: ConflictResource["decision"];
  isFirst: boolean;
}) {
  const text = useText(vi, en);
  const locale = useLocale();
  return (
    <td className={styles.reason} data-label={text.column.reason}>
      {BESIDE_WORDS[rival.reason][locale]}.
      {decision && isFirst && (
        <span className={styles.second}>
          {text.decision} <span lang={languageOf(decision.reason)}>{decision.reason}</span>
        </span>
      )}
      {rival.note !== "" && (
        <span className={styles.second}>
          {text.note} <span lang={languageOf(rival.note)}>{rival.note}</span>
        </span>
      )}
    </td>
  );
}
