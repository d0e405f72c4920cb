import { useLocation } from "@tanstack/react-router";
import { type FormEvent, useId } from "react";
import { Button } from "#client/components/button.tsx";
import { Control, ControlRow } from "#client/components/control-row.tsx";
import { useText } from "#client/components/page-context.tsx";
import { SelectControl } from "#client/components/select-control.tsx";
import { useChangeSearch } from "#client/components/use-search.ts";
import { differences as en } from "#client/text/en/differences.ts";
import { fill } from "#client/text/fill.ts";
import { differences as vi } from "#client/text/vi/differences.ts";
import { formatInstant } from "#domain/number.ts";
import styles from "./differences-page.module.css";
import type { DifferencesProps } from "./differences-page.tsx";
import { isDaySide } from "./sides.ts";

/** Two releases, or two days, of all indicators or of one. Forms like any other, so that they work without scripts. */
export function CompareForms(props: DifferencesProps) {
  const text = useText(vi, en);
  return (
    <ControlRow label={text.controls}>
      {props.data.releases.length > 1 && (
        <Control label={text.twoReleases}>
          <ReleasesForm {...props} />
        </Control>
      )}
      <Control label={text.twoDays}>
        <DaysForm {...props} />
      </Control>
      <IndicatorControl {...props} />
    </ControlRow>
  );
}

function IndicatorControl({ view: { search, locale }, data: { indicators } }: DifferencesProps) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  const names = indicators.map(({ id, name }) => ({ value: id, label: name[locale] }));
  return (
    <Control label={text.indicator} needsScripts>
      <SelectControl
        label={text.indicator}
        value={search.indicator ?? ""}
        options={[{ value: "", label: text.everyIndicator }, ...names]}
        onChange={(id) => change({ indicator: id || undefined, page: undefined })}
      />
    </Control>
  );
}

function ReleasesForm({ data: { releases, sides } }: DifferencesProps) {
  const text = useText(vi, en);
  const chosen = (side: string | undefined, otherwise: number) => (side === undefined || isDaySide(side) ? String(otherwise) : side);
  const newest = releases[0]?.release ?? 1;
  const options = releases.map(({ release, recordedAt }) => (
    <option key={release} value={release}>
      {fill(text.releaseOption, { release, instant: formatInstant(recordedAt) })}
    </option>
  ));
  return (
    <SidesForm>
      <select key={`from-${sides.from}`} name="from" aria-label={text.fromRelease} defaultValue={chosen(sides.from, newest - 1)}>
        {options}
      </select>
      <span aria-hidden="true">{text.until}</span>
      <select key={`to-${sides.to}`} name="to" aria-label={text.toRelease} defaultValue={chosen(sides.to, newest)}>
        {options}
      </select>
    </SidesForm>
  );
}

function DaysForm({ data: { sides } }: DifferencesProps) {
  const text = useText(vi, en);
  const id = useId();
  const chosen = (side: string | undefined) => (side !== undefined && isDaySide(side) ? side : undefined);
  return (
    <SidesForm>
      <input
        key={`from-${sides.from}`}
        id={`${id}-from`}
        type="date"
        name="from"
        aria-label={text.fromDay}
        required
        defaultValue={chosen(sides.from)}
      />
      <span aria-hidden="true">{text.until}</span>
      <input
        key={`to-${sides.to}`}
        id={`${id}-to`}
        type="date"
        name="to"
        aria-label={text.toDay}
        required
        defaultValue={chosen(sides.to)}
      />
    </SidesForm>
  );
}

/** Sends both sides and keeps what else the address selects. */
function SidesForm({ children }: { children: React.ReactNode }) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  const { pathname, search } = useLocation();
  const { indicator, area } = search as { indicator?: string; area?: string };
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    change({ from: String(given.get("from")), to: String(given.get("to")), page: undefined });
  };
  return (
    <form action={pathname} className={styles.form} onSubmit={choose}>
      {Object.entries({ indicator, area }).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      {children}
      <Button type="submit">{text.compare}</Button>
    </form>
  );
}
