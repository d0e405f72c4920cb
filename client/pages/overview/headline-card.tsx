import { ClockLink } from "#client/components/clock.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { Rich } from "#client/components/prose.tsx";
import { ReportLink } from "#client/components/report-link.tsx";
import { site } from "#client/components/site.ts";
import { StatusMark } from "#client/components/status-mark.tsx";
import { common as commonEn } from "#client/text/en/common.ts";
import { overview as en } from "#client/text/en/overview.ts";
import { fill } from "#client/text/fill.ts";
import { common as commonVi } from "#client/text/vi/common.ts";
import { overview as vi } from "#client/text/vi/overview.ts";
import type { Area, Unit } from "#domain/catalogue.ts";
import { formatDay, formatValue, NBSP, unitWord } from "#domain/number.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import type { OverviewCard } from "#domain/resources/overview.ts";
import type { Actual } from "#domain/resources/series.ts";
import { QUALIFIER_WORDS } from "#domain/words.ts";
import { CardBullet, CardSpark } from "./card-charts.tsx";
import { CardShare } from "./card-share.tsx";
import { beforeLine, type CardContext, lastKnownLine, verdictLine } from "./card-words.ts";
import styles from "./headline-card.module.css";

export interface HeadlineCardProps {
  card: OverviewCard;
  indicator: IndicatorSummary;
  unit: Unit;
  areas: readonly Area[];
  area: string;
  year: string;
}

/** One headline figure, always in the same order: name, figure, status and date, plan, verdict, year before, all years. */
export function HeadlineCard({ card, indicator, unit, areas, area, year }: HeadlineCardProps) {
  const locale = useLocale();
  const text = useText(vi, en).card;
  const common = useText(commonVi, commonEn);
  const context: CardContext = { card, year, area, unit, locale, text };
  const { actual } = card.row;
  return (
    <article className={styles.card}>
      <h3>
        <ClockLink to={`/indicators/${indicator.id}`}>{indicator.shortName[locale]}</ClockLink>
      </h3>
      {actual ? <Figure actual={actual} unit={unit} /> : <Missing />}
      <div className={styles.firm}>
        {actual ? <Firmness actual={actual} /> : fill(common.yearOf, { year })}
        <CardShare indicator={indicator} />
      </div>
      {actual ? <PlanAndBefore context={context} indicator={indicator} /> : <LastKnown context={context} />}
      <div className={styles.spark}>
        <CardSpark data={{ indicator, unit, site, areas, spark: card.spark }} locale={locale} year={year} />
      </div>
    </article>
  );
}

function Figure({ actual, unit }: { actual: Actual; unit: Unit }) {
  const locale = useLocale();
  const word = unitWord(unit, locale).replaceAll(" ", NBSP);
  const qualifier = actual.qualifier && actual.qualifier !== "range" ? QUALIFIER_WORDS[actual.qualifier][locale] : null;
  return (
    <p className={styles.figure}>
      {qualifier && <span className={styles.unit}>{`${qualifier} `}</span>}
      {unit.id === "rank" && <span className={styles.unit}>{`${word} `}</span>}
      {formatValue({ ...actual, qualifier: null }, locale)}
      {unit.id === "percent" ? "%" : unit.id !== "rank" && <span className={styles.unit}>{` ${word}`}</span>}
    </p>
  );
}

/** How firm the figure is and the day it was published. */
function Firmness({ actual: { status, report, published } }: { actual: Actual }) {
  const text = useText(vi, en).card;
  return (
    <>
      <StatusMark status={status} /> · <ReportLink report={report}>{published === null ? text.undated : formatDay(published)}</ReportLink>
    </>
  );
}

function Missing() {
  return <p className={styles.missing}>{useText(vi, en).card.missing}</p>;
}

function PlanAndBefore({ context, indicator }: { context: CardContext; indicator: IndicatorSummary }) {
  const verdict = verdictLine(context);
  return (
    <>
      <div className={verdict ? styles.bullet : styles.noBullet}>
        {verdict && <CardBullet data={{ indicator, unit: context.unit, row: context.card.row }} locale={context.locale} />}
      </div>
      <p className={verdict ? styles.verdict : styles.absent}>
        {verdict ? <Rich text={verdict} /> : fill(context.text.noTarget, { year: context.year })}
      </p>
      <p className={styles.before}>
        <Rich text={beforeLine(context)} />
      </p>
    </>
  );
}

function LastKnown({ context }: { context: CardContext }) {
  return (
    <>
      <div className={styles.noBullet} />
      <p className={styles.absent}>{lastKnownLine(context)}</p>
      <p className={styles.before}>{context.text.notCarried}</p>
    </>
  );
}
