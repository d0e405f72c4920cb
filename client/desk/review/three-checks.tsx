import { useLocale, useText } from "#client/components/page-context.tsx";
import { reviewText as en } from "../text/en/review.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import styles from "./candidate-chart.module.css";
import { type CheckInput, checkFigure } from "./figure-checks.ts";

/** Size, year before, plan: each finding with what it was held against. */
export function ThreeChecks({ input }: { input: Omit<CheckInput, "text" | "locale"> }) {
  const text = useText(vi, en).checks;
  const locale = useLocale();
  return (
    <ul className={styles.checks}>
      {checkFigure({ ...input, text, locale }).map(({ finding, against }) => (
        <li key={`${finding}${against}`}>
          <b className={styles.finding}>{finding}</b>
          <span className={styles.against}>{against}</span>
        </li>
      ))}
    </ul>
  );
}
