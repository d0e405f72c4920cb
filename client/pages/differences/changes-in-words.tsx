import { useText } from "#client/components/page-context.tsx";
import { reportName } from "#client/components/report-link.tsx";
import { differences as en } from "#client/text/en/differences.ts";
import { fill } from "#client/text/fill.ts";
import { differences as vi } from "#client/text/vi/differences.ts";
import { describeChange } from "#domain/change-sentence.ts";
import { formatNumber } from "#domain/number.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import type { Locale } from "#domain/text.ts";
import styles from "./differences-page.module.css";
import type { DifferencesData } from "./differences-page.tsx";

/** The changes as sentences, kind by kind; of many of one kind the first, and how many more the table has. */
export function ChangesInWords({ data, locale }: { data: DifferencesData; locale: Locale }) {
  const text = useText(vi, en);
  return data.kinds
    .filter(({ count }) => count > 0)
    .map(({ kind, count, first }) => (
      <ul key={kind} className={styles.sentences}>
        {first.map((change) => (
          <li key={`${change.indicator}|${change.area}|${change.period}|${change.measure}|${change.basis}`}>
            {sentenceOf(change, data, locale)}
            {change.reason && <span className={styles.reason}>{fill(text.reason, { reason: change.reason })}</span>}
          </li>
        ))}
        {count > first.length && <li>{fill(text.others[kind], { count: formatNumber(count - first.length, locale) })}</li>}
      </ul>
    ));
}

/** "Điều chỉnh: Tăng trưởng GRDP, Đồng Tháp cũ, 2023 (thực hiện): 6,5% → 5,61%, theo Báo Đồng Tháp, 23/01/2024." */
function sentenceOf(change: ReleaseChange, { indicators, areas, units, reports }: DifferencesData, locale: Locale): string {
  const indicator = indicators.find(({ id }) => id === change.indicator);
  const area = areas.find(({ id }) => id === change.area);
  const unit = units.find(({ id }) => id === indicator?.unit);
  if (indicator === undefined || area === undefined || unit === undefined) return `${change.indicator}, ${change.area}, ${change.period}`;
  const basis = indicator.bases.find(({ id }) => id === change.basis)?.name ?? null;
  const report = reports.find(({ id }) => id === change.to?.report);
  const source = report ? fill((locale === "vi" ? vi : en).source, { report: reportName(report, locale) }) : "";
  return `${describeChange(change, { indicator, area, unit, basis }, locale)}${source}.`;
}
