import { Chips } from "#client/components/chips.tsx";
import { Choices } from "#client/components/choices.tsx";
import { Control, ControlRow } from "#client/components/control-row.tsx";
import { DateChooser } from "#client/components/date-chooser.tsx";
import { useText } from "#client/components/page-context.tsx";
import { SelectControl } from "#client/components/select-control.tsx";
import { site } from "#client/components/site.ts";
import { useChangeSearch } from "#client/components/use-search.ts";
import { indicator as en } from "#client/text/en/indicator.ts";
import { fill } from "#client/text/fill.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { areaLabel } from "#domain/words.ts";
import { kindOfView, OFFERED_KINDS, offersColumns } from "./chart-kind-of.ts";
import { chosenAreas } from "./indicator-data.ts";
import styles from "./indicator-page.module.css";
import type { IndicatorProps } from "./indicator-page.tsx";
import { coveredYears, timeOf, yearsOf } from "./years-of.ts";

/** Every choice of the view; each changes the address and nothing else. */
export function IndicatorControls(props: IndicatorProps) {
  const { view, data } = props;
  const text = useText(vi, en);
  const to = `/indicators/${data.indicator.id}`;
  const { search } = view;
  const kind = kindOfView(view, data);
  const showsTable = search.view === "table";
  return (
    <ControlRow label={text.controls}>
      <AreasControl {...props} />
      <YearsControl {...props} />
      <Control label={text.show}>
        <Choices
          label={text.show}
          choices={[
            { to, search: { ...search, view: undefined }, isChosen: !showsTable, label: text.chart },
            { to, search: { ...search, view: "table" }, isChosen: showsTable, label: text.table },
          ]}
        />
      </Control>
      {offersColumns(data) && (
        <Control label={text.kind}>
          <Choices
            label={text.kind}
            choices={OFFERED_KINDS.map((one) => ({
              to,
              search: { ...search, kind: one === "columns" ? undefined : one },
              isChosen: one === kind,
              label: text.kinds[one],
            }))}
          />
        </Control>
      )}
      {data.indicator.bases.length > 1 && <BasisControl {...props} />}
      <Control label={text.asOf}>
        <DateChooser asOf={search.asOf} changedOn={data.indicator.changedOn} />
      </Control>
    </ControlRow>
  );
}

/** The areas shown, and a list to add another. Areas of one province through its merger are one entry. */
function AreasControl({ view: { search, locale }, data: { indicator, areas } }: IndicatorProps) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  const chosen = chosenAreas(search, indicator);
  const named = search.area ? chosen.flatMap((id) => areas.filter((area) => area.id === id)) : [];
  const others = areas.filter((area) => !chosen.includes(area.id) && indicator.areas.some(({ id }) => id === area.id));
  const chipOf = (area: (typeof named)[number]) => ({
    id: area.id,
    label: areaLabel(area, locale, "short"),
    ...(named.length > 1 && {
      remove: {
        to: `/indicators/${indicator.id}`,
        search: { ...search, area: chosen.filter((id) => id !== area.id).join(",") },
        label: fill(text.remove, { area: area.name[locale] }),
      },
    }),
  });
  return (
    <Control label={text.areas}>
      <Chips
        chips={named.length === 0 ? [{ id: "site", label: site.province[locale] }] : named.map(chipOf)}
        add={{
          label: text.addArea,
          options: others.map((area) => ({ value: area.id, label: area.name[locale] })),
          onAdd: (id) => change({ area: [...chosen, id].join(",") }),
        }}
      />
    </Control>
  );
}

function YearsControl({ view: { search }, data: { series } }: IndicatorProps) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  const covered = coveredYears(series);
  if (covered.length < 2) return null;
  const years = yearsOf(search.time, series);
  const from = years.from ?? covered[0] ?? "";
  const to = years.to ?? covered.at(-1) ?? "";
  const options = (kept: (year: string) => boolean) => covered.filter(kept).map((year) => ({ value: year, label: year }));
  return (
    <Control label={text.time} needsScripts>
      <SelectControl
        label={text.from}
        value={from}
        options={options((year) => year <= to)}
        onChange={(year) => change({ time: timeOf({ from: year, to }, covered) })}
      />
      <span aria-hidden="true">{text.to}</span>
      <SelectControl
        label={text.toLong}
        value={to}
        options={options((year) => year >= from)}
        onChange={(year) => change({ time: timeOf({ from, to: year }, covered) })}
      />
    </Control>
  );
}

function BasisControl({ view: { search, locale }, data: { indicator } }: IndicatorProps) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  const nameless = indicator.bases.find(({ id }) => id === "");
  const value = search.basis ?? (indicator.mainBasis || "none");
  const options = indicator.bases.map(({ id, name }) => ({ value: id || "none", label: name?.[locale] ?? text.noBasis }));
  return (
    <Control label={text.basis} needsScripts>
      <SelectControl
        label={text.basis}
        className={styles.basis ?? ""}
        value={value}
        options={nameless || value !== "none" ? options : [{ value: "none", label: text.noBasis }, ...options]}
        onChange={(basis) => change({ basis: basis === (indicator.mainBasis || "none") ? undefined : basis })}
      />
    </Control>
  );
}
