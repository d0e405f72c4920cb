import { useLocale, useText } from "#client/components/page-context.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { fill } from "#client/text/fill.ts";
import { CHANGE_WORDS } from "#domain/change-sentence.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import { MEASURE_WORDS } from "#domain/words.ts";
import { useCatalogue } from "../parts/use-catalogue.ts";
import { draftsText as en } from "../text/en/drafts.ts";
import { draftsText as vi } from "../text/vi/drafts.ts";
import styles from "./draft.module.css";

/** What readers will see change, in the words of a release: new, revised, corrected, withdrawn. */
export function DifferenceList({ differences }: { differences: readonly ReleaseChange[] }) {
  const text = useText(vi, en);
  const locale = useLocale();
  const { words } = useCatalogue();
  if (differences.length === 0) return <EmptyState>{text.noDifferences}</EmptyState>;
  return (
    <ul className={styles.changes}>
      {differences.map((change) => {
        const { kind, indicator, area, period, measure, basis, from, to, reason } = change;
        const basisName = words.basisName(indicator, basis);
        const subject = [words.indicatorName(indicator), ...(basisName ? [basisName] : []), words.areaName(area), period].join(", ");
        return (
          <li key={`${indicator}|${area}|${basis}|${measure}|${period}`}>
            <p>
              <b>{CHANGE_WORDS[kind][locale]}:</b> {subject} ({MEASURE_WORDS[measure][locale]}):{" "}
              {from && <span className={styles.before}>{words.figureWithStatus(from, indicator)}</span>}
              {from && to && " → "}
              {to && <b>{words.figureWithStatus(to, indicator)}</b>}
              {reason && <span className={styles.reason}>{fill(text.reason, { reason })}</span>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
