import { VerdictGlyph } from "#client/charts/verdict-glyph.tsx";
import { ClockLink } from "#client/components/clock.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { overview as en } from "#client/text/en/overview.ts";
import { fill } from "#client/text/fill.ts";
import { overview as vi } from "#client/text/vi/overview.ts";
import type { Unit } from "#domain/catalogue.ts";
import { formatValue, withUnit } from "#domain/number.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import type { ScorecardResource, ScorecardRow } from "#domain/resources/scorecard.ts";
import styles from "./tally.module.css";
import { JUDGED, tallyOf } from "./tally-of.ts";

/** Rows shown in a column; the others are on the scorecard. */
const MOST = 5;

export interface TallyProps {
  scorecard: ScorecardResource;
  indicators: ReadonlyMap<string, IndicatorSummary>;
  units: ReadonlyMap<string, Unit>;
}

/** How the plans of the year came out: four columns, each with its indicators. */
export function Tally({ scorecard, indicators, units }: TallyProps) {
  const text = useText(vi, en).tally;
  const { judged, withoutTarget } = tallyOf(scorecard.rows);
  const address = `/scorecard/${scorecard.area}/${scorecard.year}`;
  return (
    <section aria-label={text.title} className={styles.tally}>
      {JUDGED.map((verdict) => (
        <div key={verdict} className={styles.column}>
          <h2>
            <span className={styles.count}>{judged[verdict].length}</span> <VerdictGlyph verdict={verdict} /> {text[verdict]}
          </h2>
          {judged[verdict].length > 0 ? (
            <>
              <p className={styles.heads}>{text.heads}</p>
              <ul>
                {judged[verdict].slice(0, MOST).map((row) => (
                  <Row
                    key={`${row.indicator}/${row.basis}`}
                    row={row}
                    indicator={indicators.get(row.indicator)}
                    unit={units.get(row.unit)}
                  />
                ))}
              </ul>
              {judged[verdict].length > MOST && (
                <p>
                  <ClockLink to={address}>{fill(text.more, { count: judged[verdict].length - MOST })}</ClockLink>
                </p>
              )}
            </>
          ) : (
            <p className={styles.none}>{text.none}</p>
          )}
        </div>
      ))}
      <div className={styles.column}>
        <h2>
          <span className={styles.count}>{withoutTarget}</span> <VerdictGlyph verdict={null} /> {text.noTarget}
        </h2>
        <p className={styles.hint}>
          {fill(text.noTargetHint, { year: scorecard.year })} <ClockLink to={address}>{text.list}</ClockLink>
        </p>
      </div>
    </section>
  );
}

function Row({ row, indicator, unit }: { row: ScorecardRow; indicator: IndicatorSummary | undefined; unit: Unit | undefined }) {
  const locale = useLocale();
  if (!indicator || !unit || !row.actual || !row.target) return null;
  const basis = indicator.bases.find(({ id }) => id === row.basis)?.name?.[locale];
  const show = (value: string) => (unit.id === "percent" ? withUnit(value, unit, locale) : value);
  return (
    <li className={styles.row}>
      <ClockLink to={`/indicators/${indicator.id}`} search={{ basis: row.basis || undefined }}>
        {indicator.shortName[locale]}
        {basis && `, ${basis}`}
      </ClockLink>
      <span className={styles.values}>
        {show(formatValue(row.actual, locale))} / {show(formatValue(row.target, locale))}
      </span>
    </li>
  );
}
