import { useLocation } from "@tanstack/react-router";
import { type FormEvent, useEffect, useId, useRef } from "react";
import { common as commonEn } from "#client/text/en/common.ts";
import { dates as en } from "#client/text/en/dates.ts";
import { common as commonVi } from "#client/text/vi/common.ts";
import { dates as vi } from "#client/text/vi/dates.ts";
import type { Day } from "#domain/day.ts";
import { formatDay } from "#domain/number.ts";
import { parseSearch, type SearchValues, withoutLocale } from "./address.ts";
import { Button } from "./button.tsx";
import styles from "./date-chooser.module.css";
import { Link } from "./link.tsx";
import { useText } from "./page-context.tsx";
import { useChangeSearch } from "./use-search.ts";

const PANEL_WIDTH = 320;

export interface DateChooserProps {
  /** The day looked at, or undefined for the newest figures. */
  asOf: Day | undefined;
  /** Days on which something changed, oldest first. */
  changedOn: readonly Day[];
}

/** Chooses the day the figures are looked at from: a day on which something changed, or any other. Works without scripts. */
export function DateChooser({ asOf, changedOn }: DateChooserProps) {
  const common = useText(commonVi, commonEn);
  const text = useText(vi, en);
  const details = useRef<HTMLDetailsElement>(null);
  const { pathname, searchStr, href } = useLocation();
  const change = useChangeSearch();
  const id = useId();
  const { asOf: _, ...others } = parseSearch(searchStr) as SearchValues & { asOf?: string };
  const days = changedOn.toReversed();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it closes whenever the address changes.
  useEffect(() => details.current?.removeAttribute("open"), [href]);

  function choose(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get("asOf") ?? "");
    if (day !== "") change({ asOf: day });
  }

  return (
    <details
      ref={details}
      className={styles.chooser}
      onToggle={(event) => turnToRoom(event.currentTarget)}
      onKeyDown={(event) => event.key === "Escape" && details.current?.removeAttribute("open")}
    >
      <summary>
        <span className="hidden-text">{common.asOf}: </span>
        {asOf ? formatDay(asOf) : common.newest}
      </summary>
      <div className={styles.panel}>
        {days.length > 0 && <p className={styles.hint}>{text.changed}</p>}
        <ul className={styles.days}>
          <li>
            <Link to={withoutLocale(pathname)} search={others} keepScroll aria-current={asOf === undefined ? "true" : undefined}>
              {common.newest}
            </Link>
          </li>
          {days.map((day) => (
            <li key={day}>
              <Link
                to={withoutLocale(pathname)}
                search={{ ...others, asOf: day }}
                keepScroll
                aria-current={asOf === day ? "true" : undefined}
              >
                {formatDay(day)}
              </Link>
            </li>
          ))}
        </ul>
        <form action={pathname} className={styles.other} onSubmit={choose}>
          {Object.entries(others).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label htmlFor={id}>{text.other}</label>
          <input id={id} type="date" name="asOf" required defaultValue={asOf} />
          <Button type="submit">{common.apply}</Button>
        </form>
      </div>
    </details>
  );
}

/** The panel hangs to the right where it has room there, else to the left. */
function turnToRoom(chooser: HTMLElement): void {
  const frame = chooser.closest(".frame") ?? document.documentElement;
  const hasRoom = chooser.getBoundingClientRect().left + PANEL_WIDTH <= frame.getBoundingClientRect().right;
  chooser.dataset.side = hasRoom ? "right" : "left";
}
