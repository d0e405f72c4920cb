import { Choices } from "#client/components/choices.tsx";
import { useClock } from "#client/components/clock.tsx";
import { Link } from "#client/components/link.tsx";
import { useText } from "#client/components/page-context.tsx";
import { overview as en } from "#client/text/en/overview.ts";
import { fill } from "#client/text/fill.ts";
import { overview as vi } from "#client/text/vi/overview.ts";
import styles from "./overview-page.module.css";

/** Years that stand side by side; earlier ones are behind a word. */
const SHOWN = 7;

export interface YearChoicesProps {
  /** Oldest first. */
  years: readonly string[];
  year: string;
}

export function YearChoices({ years, year }: YearChoicesProps) {
  const text = useText(vi, en);
  const clock = useClock();
  const newest = years.at(-1);
  const recent = years.slice(-SHOWN);
  const earlier = years.slice(0, -SHOWN);
  const search = (one: string) => ({ time: one === newest ? undefined : one, ...clock });
  const first = recent[0] ?? year;
  return (
    <div className={`${styles.years} no-print`}>
      {earlier.length > 0 && (
        <details className={styles.earlier} open={earlier.includes(year)}>
          <summary>{fill(text.earlier, { year: first })}</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one}>
                <Link to="/" search={search(one)} keepScroll aria-current={one === year ? "true" : undefined}>
                  {one}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Choices label={text.years} choices={recent.map((one) => ({ to: "/", search: search(one), isChosen: one === year, label: one }))} />
    </div>
  );
}
