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
  return (
    <Section id="conflicts" title={text.title} lead={text.lead}>
      <DataTable caption={fill(text.caption, { name: indicator.shortName[locale] })}>
        <thead>
          <tr>
            <ColumnHead>{text.year}</ColumnHead>
            <ColumnHead isNumeric>{fill(text.drawn, { unit: word })}</ColumnHead>
            <ColumnHead>{text.by}</ColumnHead>
            <ColumnHead isNumeric>{fill(text.rival, { unit: word })}</ColumnHead>
            <ColumnHead>{text.by}</ColumnHead>
            <ColumnHead>{text.reason}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {disputed.map(({ area, ladder }) => (
            <Disputed key={`${area}/${ladder.period}/${ladder.measure}`} ladder={ladder} reports={indicator.reports} />
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}

function Disputed({
  ladder: { period, measure, steps, conflicts },
  reports,
}: {
  ladder: VintagesResource;
  reports: IndicatorResource["reports"];
}) {
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
          <NumberCell rowSpan={conflicts.length}>
            <b>{formatValue(drawn, locale)}</b>
          </NumberCell>
          <td rowSpan={conflicts.length}>
            <ReportLink report={drawn.report}>{nameOf(drawn.report)}</ReportLink>
          </td>
        </>
      )}
      <NumberCell>{formatValue(rival, locale)}</NumberCell>
      <td>
        <ReportLink report={rival.report}>{nameOf(rival.report)}</ReportLink>
      </td>
      <td>{BESIDE_WORDS[rival.reason][locale]}</td>
    </tr>
  ));
}
