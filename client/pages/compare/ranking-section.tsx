import { useAppSettings, useText } from "#client/components/page-context.tsx";
import { ReportLink } from "#client/components/report-link.tsx";
import { Section } from "#client/components/section.tsx";
import { SelectControl } from "#client/components/select-control.tsx";
import { ShareButton } from "#client/components/share-dialog/share-dialog.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { useChangeSearch } from "#client/components/use-search.ts";
import { compare as en } from "#client/text/en/compare.ts";
import { fill } from "#client/text/fill.ts";
import { compare as vi } from "#client/text/vi/compare.ts";
import { kindsFor } from "#domain/chart/chart-kinds.ts";
import { lineageName } from "#domain/chart/compared-areas.ts";
import { formatFigure } from "#domain/number.ts";
import { ComparedChart } from "./compare-charts.tsx";
import styles from "./compare-page.module.css";
import type { CompareProps } from "./compare-page.tsx";
import { comparisonOf, firstOf } from "./compare-words.ts";
import { shareSubjectOf } from "./share-subject-of.ts";

/** The areas of one year in order, with a list of the years that can be compared. */
export function RankingSection(props: CompareProps) {
  const { view, data } = props;
  const text = useText(vi, en);
  const change = useChangeSearch();
  const { origin } = useAppSettings();
  const found = comparisonOf(data, view.search);
  const area = lineageName(data.chosen[0] ?? [], data.areas, view.locale);
  if (found === null) return <EmptyState>{fill(text.onlyOne, { area })}</EmptyState>;
  const { period } = found.comparison;
  const hasChart = kindsFor(firstOf(data).indicator).includes("ranking");
  const years = found.years.includes(period) ? found.years : [period, ...found.years];
  return (
    <Section
      id="ranking"
      title={fill(text.ranking, { year: period })}
      aside={
        <div className={styles.aside}>
          <SelectControl
            label={text.rankingYear}
            className="no-print"
            value={period}
            options={years.map((year) => ({ value: year, label: year }))}
            onChange={(year) => change({ year })}
          />
          {view.search.kind !== "ranking" && hasChart && (
            <ShareButton
              subject={shareSubjectOf({ view: { ...view, search: { ...view.search, year: period } }, data }, origin, "ranking")}
              isQuiet
            />
          )}
        </div>
      }
    >
      {hasChart ? (
        <ComparedChart {...props} kind="ranking" />
      ) : (
        <ol className={styles.places}>
          {found.comparison.provinces.map(({ area: one, point }) => (
            <li key={one.id}>
              {lineageName([one.id], data.areas, view.locale)}:{" "}
              <ReportLink report={point.actual.report}>{formatFigure(point.actual, firstOf(data).unit, view.locale)}</ReportLink>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
