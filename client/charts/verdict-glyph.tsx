import type { Verdict } from "#domain/resources/series.ts";
import styles from "./chart.module.css";
import { colorOf } from "./color-of.ts";

/** Where the bar ends; the tick stands at 18. */
const BAR_END: Partial<Record<Verdict, number>> = { exceeded: 26, met: 17, missed: 10 };

/** The verdict as a small picture before its word: the bar ends beyond, at or short of the tick. Hidden from assistive technology. */
export function VerdictGlyph({ verdict }: { verdict: Verdict | null }) {
  const end = verdict === null ? undefined : BAR_END[verdict];
  return (
    <svg className={styles.glyph} width={27} height={12} viewBox="0 0 27 12" aria-hidden="true">
      <path d="M0 10.5H27" stroke={colorOf("past")} />
      {end !== undefined && <rect y={3} width={end} height={8} fill={colorOf("lotus")} />}
      <path d="M18 0V12" stroke={colorOf("paper")} strokeWidth={4} />
      <path d="M18 0V12" stroke={colorOf("ink")} strokeWidth={2} />
    </svg>
  );
}
