import { Chart } from "#client/charts/chart.tsx";
import { Choices } from "#client/components/choices.tsx";
import { useAppSettings, useText } from "#client/components/page-context.tsx";
import { Section } from "#client/components/section.tsx";
import { ShareButton } from "#client/components/share-dialog/share-dialog.tsx";
import { indicator as en } from "#client/text/en/indicator.ts";
import { fill } from "#client/text/fill.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { languageOf } from "#domain/language-of.ts";
import { targetInWords } from "#domain/sentence.ts";
import styles from "./indicator-page.module.css";
import type { IndicatorProps } from "./indicator-page.tsx";
import { chosenLadder, revisedYears } from "./revised-years.ts";
import { shareSubjectOf } from "./share-subject-of.ts";

/** How the figure of one year changed from report to report; the year revised most often stands first. */
export function LadderSection({ view, data }: IndicatorProps) {
  const { search, locale } = view;
  const text = useText(vi, en).ladder;
  const { origin } = useAppSettings();
  const { indicator, unit, series, vintages } = data;
  const years = revisedYears(vintages);
  const chosen = chosenLadder(years, search.ladder);
  if (chosen === null) return null;
  const { area, ladder, revisions } = chosen;
  const year = ladder.period;
  const target = series.find((one) => one.area === area)?.points.find(({ period }) => period === year)?.target ?? null;
  const title = revisions === 1 ? text.title.one : revisions === 2 ? text.title.two : text.title.other;
  const choices = years.map((one) => ({
    to: `/indicators/${indicator.id}`,
    search: { ...search, ladder: one.ladder.period },
    isChosen: one === chosen,
    label: one.ladder.period,
  }));
  return (
    <Section
      id="ladder"
      title={fill(title, { year, count: revisions })}
      lead={target ? fill(text.plan, { target: targetInWords(target, unit, locale) }) : undefined}
      aside={
        years.length > 1 && (
          <div className={`${styles.ladderYears} no-print`}>
            <span>{text.others}</span>
            <Choices label={text.others} choices={choices} />
          </div>
        )
      }
    >
      <Chart
        spec={{ kind: "ladder", locale }}
        data={{ indicator, unit, vintages: ladder, reports: indicator.reports }}
        title={fill(text.chart, { year })}
        table="none"
      />
      <ShareButton subject={shareSubjectOf({ view, data }, origin, { area, year })} isQuiet />
      {ladder.decision && (
        <p className={styles.decision}>
          {text.decision} <span lang={languageOf(ladder.decision.reason)}>{ladder.decision.reason}</span>
        </p>
      )}
    </Section>
  );
}
