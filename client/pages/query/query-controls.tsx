import { type Chip, Chips } from "#client/components/chips.tsx";
import { Choices } from "#client/components/choices.tsx";
import { Control, ControlRow } from "#client/components/control-row.tsx";
import { useText } from "#client/components/page-context.tsx";
import { SelectControl } from "#client/components/select-control.tsx";
import { useChangeSearch } from "#client/components/use-search.ts";
import { query as en } from "#client/text/en/query.ts";
import { fill } from "#client/text/fill.ts";
import { query as vi } from "#client/text/vi/query.ts";
import { areaLabel } from "#domain/words.ts";
import type { QueryProps } from "./query-page.tsx";
import { chosenAreas, chosenIndicators, endsOf, listWith, listWithout, timeOf } from "./selection-of.ts";

const TO = "/query";

/** Every choice of the selection; each changes the address and nothing else. */
export function QueryControls(props: QueryProps) {
  const text = useText(vi, en);
  const { search } = props.view;
  return (
    <>
      <ControlRow label={text.controls}>
        <IndicatorsControl {...props} />
        <AreasControl {...props} />
      </ControlRow>
      <ControlRow label={text.controls}>
        <YearsControl {...props} />
        <Control label={text.measure}>
          <Choices
            label={text.measure}
            choices={(["both", "actual", "target"] as const).map((one) => ({
              to: TO,
              search: { ...search, measure: one === "both" ? undefined : one },
              isChosen: (search.measure ?? "both") === one,
              label: text.measures[one],
            }))}
          />
        </Control>
        <Control label={text.history}>
          <Choices
            label={text.history}
            choices={(["current", "first", "vintages", "all"] as const).map((one) => ({
              to: TO,
              search: { ...search, history: one === "current" ? undefined : one },
              isChosen: (search.history ?? "current") === one,
              label: text.histories[one],
            }))}
          />
        </Control>
      </ControlRow>
    </>
  );
}

function IndicatorsControl({ view: { search, locale }, data: { indicators } }: QueryProps) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  const chosen = chosenIndicators(search);
  const others = indicators.filter(({ id, coverage }) => !chosen.includes(id) && coverage.observations > 0);
  return (
    <Control label={text.indicators}>
      <Chips
        chips={chipsOf(
          indicators.filter(({ id }) => chosen.includes(id)).map(({ id, shortName }) => ({ id, label: shortName[locale] })),
          { none: text.allIndicators, searchWithout: (id) => ({ ...search, indicator: listWithout(chosen, id) }), remove: text.remove },
        )}
        add={{
          label: text.addIndicator,
          options: others.map(({ id, name }) => ({ value: id, label: name[locale] })),
          onAdd: (id) => change({ indicator: listWith(chosen, id) }),
        }}
      />
    </Control>
  );
}

function AreasControl({ view: { search, locale }, data: { areas } }: QueryProps) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  const chosen = chosenAreas(search);
  const others = areas.filter(({ id }) => !chosen?.includes(id));
  return (
    <Control label={text.areas}>
      <Chips
        chips={chipsOf(
          areas.filter(({ id }) => chosen?.includes(id)).map((area) => ({ id: area.id, label: areaLabel(area, locale, "short") })),
          { none: text.everyArea, searchWithout: (id) => ({ ...search, area: listWithout(chosen ?? [], id) }), remove: text.remove },
        )}
        add={{
          label: text.addArea,
          options: [
            ...(chosen === null ? [] : [{ value: "all", label: text.everyArea }]),
            ...others.map(({ id, name }) => ({ value: id, label: name[locale] })),
          ],
          onAdd: (id) => change({ area: id === "all" ? id : listWith(chosen ?? [], id) }),
        }}
      />
    </Control>
  );
}

interface ChipWords {
  /** Said where nothing is chosen. */
  none: string;
  searchWithout: (id: string) => Record<string, string | undefined>;
  remove: string;
}

function chipsOf(entries: readonly { id: string; label: string }[], { none, searchWithout, remove }: ChipWords): Chip[] {
  if (entries.length === 0) return [{ id: "none", label: none }];
  return entries.map(({ id, label }) => ({
    id,
    label,
    remove: { to: TO, search: searchWithout(id), label: fill(remove, { name: label }) },
  }));
}

function YearsControl({ view: { search }, data: { indicators } }: QueryProps) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  const chosen = chosenIndicators(search);
  const covered = indicators
    .filter(({ id }) => chosen.length === 0 || chosen.includes(id))
    .flatMap(({ coverage: { first, last } }) => (first && last ? [first.slice(0, 4), last.slice(-4)] : []))
    .sort();
  const years = { first: covered[0] ?? "", last: covered.at(-1) ?? "" };
  if (years.first === years.last) return null;
  const { from, to } = endsOf(search.time, years);
  const all = Array.from({ length: Number(years.last) - Number(years.first) + 1 }, (_, at) => String(Number(years.first) + at));
  const options = (kept: (year: string) => boolean) => all.filter(kept).map((year) => ({ value: year, label: year }));
  return (
    <Control label={text.time} needsScripts>
      <SelectControl
        label={text.from}
        value={from}
        options={options((year) => year <= to)}
        onChange={(year) => change({ time: timeOf(year, to, years) })}
      />
      <span aria-hidden="true">{text.to}</span>
      <SelectControl
        label={text.toLong}
        value={to}
        options={options((year) => year >= from)}
        onChange={(year) => change({ time: timeOf(from, year, years) })}
      />
    </Control>
  );
}
