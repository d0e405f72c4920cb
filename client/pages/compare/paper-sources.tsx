import { useLocale, useText } from "#client/components/page-context.tsx";
import { reportName } from "#client/components/report-link.tsx";
import { compare as en } from "#client/text/en/compare.ts";
import { compare as vi } from "#client/text/vi/compare.ts";
import type { IndicatorResource } from "#domain/resources/indicator.ts";
import type { CompareData } from "./compare-data.ts";
import styles from "./compare-page.module.css";

/** The reports behind the figures that are drawn, newest first, undated ones last. */
export function reportsDrawn({ compared }: Pick<CompareData, "compared">): IndicatorResource["reports"] {
  const drawn = new Set(compared.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ actual }) => actual?.report))));
  const byId = new Map(compared.flatMap(({ indicator }) => indicator.reports).map((report) => [report.id, report]));
  return [...byId.values()]
    .filter(({ id }) => drawn.has(id))
    .sort((one, other) => (other.published ?? "").localeCompare(one.published ?? ""));
}

/** On paper, where no figure can be clicked: every report a figure comes from. */
export function PaperSources({ data }: { data: CompareData }) {
  const text = useText(vi, en);
  const locale = useLocale();
  return (
    <section className={styles.sources} aria-labelledby="sources-title">
      <h2 id="sources-title">{text.sources}</h2>
      <ol>
        {reportsDrawn(data).map((report) => (
          <li key={report.id}>{reportName(report, locale)}</li>
        ))}
      </ol>
    </section>
  );
}
