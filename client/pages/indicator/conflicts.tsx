import { ColumnHead, DataTable, NumberCell } from "#client/components/data-table.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { ReportLink, reportName } from "#client/components/report-link.tsx";
import { Section } from "#client/components/section.tsx";
import { indicator as en } from "#client/text/en/indicator.ts";
import { fill } from "#client/text/fill.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { formatValue, unitWord } from "#domain/number.ts";
import type { IndicatorResource } from "#domain/resources/indicator.ts";
import type { VintagesResource } from "#domain/resources/series.ts";
import { BESIDE_WORDS } from "#domain/words.ts";
import type { IndicatorProps } from "./indicator-page.tsx";

/** Years on which reports disagree: the figure that is drawn, its rivals, and why each is not drawn. */
export function Conflicts({ view: { locale }, data: { indicator, unit, vintages } }: IndicatorProps) {
  const text = useText(vi, en).conflicts;
  const disputed = vintages.flatMap(({ area, ladders }) =>
    ladders.filter(({ conflicts, steps }) => conflicts.length > 0 && steps.length > 0).map((ladder) => ({ area, ladder })),
  );
  if (disputed.length === 0) return null;
  const word = unitWord(unit, locale);
  const heads: Heads = {
    drawn: fill(text.drawn, { unit: word }),
    rival: fill(text.rival, { unit: word }),
    by: text.by,
    reason: text.reason,
  };
  return (
    <Section id="conflicts" title={text.title} lead={text.lead}>
      <DataTable isStacked caption={fill(text.caption, { name: indicator.shortName[locale] })}>
        <thead>
          <tr>
            <ColumnHead>{text.year}</ColumnHead>
            <ColumnHead isNumeric>{heads.drawn}</ColumnHead>
            <ColumnHead>{text.by}</ColumnHead>
            <ColumnHead isNumeric>{heads.rival}</ColumnHead>
            <ColumnHead>{text.by}</ColumnHead>
            <ColumnHead>{text.reason}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {disputed.map(({ area, ladder }) => (
            <Disputed key={`${area}/${ladder.period}/${ladder.measure}`} ladder={ladder} reports={indicator.reports} heads={heads} />
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}

/** Heads of the columns, which phones repeat before each cell. */
interface Heads {
  drawn: string;
  rival: string;
  by: string;
  reason: string;
}

interface DisputedProps {
  ladder: VintagesResource;
  reports: IndicatorResource["reports"];
  heads: Heads;
}

function Disputed({ ladder: { period, measure, steps, conflicts }, reports, heads }: DisputedProps) {
  const locale = useLocale();
  const text = useText(vi, en).conflicts;
  const drawn = steps.at(-1);
  if (!drawn) return null;
  const nameOf = (id: string) => {
    const report = reports.find((one) => one.id === id);
    return report ? reportName(report, locale) : id;
  };
  return conflicts.map((rival, index) => (
    <tr key={rival.report}>
      {index === 0 && (
        <>
          <th scope="row" rowSpan={conflicts.length}>
            {period.replace("-", "–")}
            {measure === "target" && `, ${text.target}`}
          </th>
          <NumberCell rowSpan={conflicts.length} data-label={heads.drawn}>
            <b>{formatValue(drawn, locale)}</b>
          </NumberCell>
          <td rowSpan={conflicts.length} data-label={heads.by}>
            <ReportLink report={drawn.report}>{nameOf(drawn.report)}</ReportLink>
          </td>
        </>
      )}
      <NumberCell data-label={heads.rival}>{formatValue(rival, locale)}</NumberCell>
      <td data-label={heads.by}>
        <ReportLink report={rival.report}>{nameOf(rival.report)}</ReportLink>
      </td>
      <td data-label={heads.reason}>{BESIDE_WORDS[rival.reason][locale]}</td>
    </tr>
  ));
}
