import { useEffect, useState } from "react";
import { localPath } from "#client/components/address.ts";
import { ClockLink } from "#client/components/clock.tsx";
import { findIndicators } from "#client/components/find-indicators.ts";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { Section } from "#client/components/section.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { countOf } from "#client/text/count-of.ts";
import { common as commonEn } from "#client/text/en/common.ts";
import { overview as en } from "#client/text/en/overview.ts";
import { common as commonVi } from "#client/text/vi/common.ts";
import { overview as vi } from "#client/text/vi/overview.ts";
import type { Unit } from "#domain/catalogue.ts";
import { formatFigure, formatValue, unitWord } from "#domain/number.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import type { OverviewResource } from "#domain/resources/overview.ts";
import { QUALIFIER_WORDS } from "#domain/words.ts";
import styles from "./indicator-index.module.css";

type Topic = OverviewResource["index"][number];
type Entry = Topic["indicators"][number];

export interface IndicatorIndexProps {
  topics: readonly Topic[];
  indicators: readonly IndicatorSummary[];
  units: ReadonlyMap<string, Unit>;
}

/** Every indicator with its newest figure, by topic, and a field that narrows the list while the reader types. */
export function IndicatorIndex({ topics, indicators, units }: IndicatorIndexProps) {
  const text = useText(vi, en);
  const common = useText(commonVi, commonEn);
  const [typed, setTyped] = useState("");
  const found = typed.trim() === "" ? null : new Set(findIndicators(indicators, typed).map(({ id }) => id));
  const shown = topics
    .map((topic) => ({ ...topic, indicators: topic.indicators.filter(({ id }) => found === null || found.has(id)) }))
    .filter(({ indicators: kept }) => kept.length > 0);
  return (
    <Section id="indicators" title={text.index} aside={<FindField typed={typed} onTyped={setTyped} />}>
      <p role="status" className="hidden-text">
        {found && countOf(found.size, text.count)}
      </p>
      {shown.length === 0 && <EmptyState>{common.search.none}</EmptyState>}
      <div className={styles.topics}>
        {shown.map((topic) => (
          <TopicList key={topic.topic.id} topic={topic} units={units} isFiltered={found !== null} />
        ))}
      </div>
    </Section>
  );
}

function FindField({ typed, onTyped }: { typed: string; onTyped: (typed: string) => void }) {
  const text = useText(vi, en);
  const locale = useLocale();
  return (
    <form className={`${styles.find} no-print`} action={localPath("/search", locale)} onSubmit={(event) => event.preventDefault()}>
      <label htmlFor="find-indicator" className="hidden-text">
        {text.indexFind}
      </label>
      <input
        id="find-indicator"
        type="search"
        name="q"
        autoComplete="off"
        maxLength={200}
        placeholder={text.indexHint}
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
      />
    </form>
  );
}

/** A topic is open; on phones it closes once scripts run, so that ten words replace fifty rows. */
function TopicList({
  topic: { topic, indicators },
  units,
  isFiltered,
}: {
  topic: Topic;
  units: IndicatorIndexProps["units"];
  isFiltered: boolean;
}) {
  const locale = useLocale();
  const text = useText(vi, en);
  const [isOpen, setIsOpen] = useState(true);
  useEffect(() => setIsOpen(!matchMedia("(max-width: 599.98px)").matches), []);
  return (
    <details className={styles.topic} open={isOpen || isFiltered} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h3>{topic.name[locale]}</h3>
        <span className={styles.count}>{countOf(indicators.length, text.count)}</span>
      </summary>
      <ul>
        {indicators.map((indicator) => (
          <Row key={indicator.id} indicator={indicator} unit={units.get(indicator.unit)} />
        ))}
      </ul>
    </details>
  );
}

function Row({ indicator: { id, shortName, latest, target }, unit }: { indicator: Entry; unit: Unit | undefined }) {
  const locale = useLocale();
  const text = useText(vi, en);
  const common = useText(commonVi, commonEn);
  return (
    <li>
      <ClockLink to={`/indicators/${id}`} className={styles.row}>
        <span className={styles.name}>{shortName[locale]}</span>
        {latest && unit ? (
          <>
            <span className={styles.value}>
              {text.status[latest.status]} {latest.qualifier && latest.qualifier !== "range" && QUALIFIER_WORDS[latest.qualifier][locale]}{" "}
              {unit.id === "rank" && unitWord(unit, locale)} <b>{formatValue({ ...latest, qualifier: null }, locale)}</b>
              {unit.id === "percent" ? <b>%</b> : unit.id !== "rank" && ` ${unitWord(unit, locale)}`}
            </span>
            <span className={styles.year}>{latest.period}</span>
          </>
        ) : target && unit ? (
          <>
            <span className={styles.value}>
              {text.planOnly} {formatFigure(target, unit, locale)}
            </span>
            <span className={styles.year}>{target.period}</span>
          </>
        ) : (
          <span className={styles.absent}>{common.missing}</span>
        )}
      </ClockLink>
    </li>
  );
}
