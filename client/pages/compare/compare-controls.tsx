import { Chips } from "#client/components/chips.tsx";
import { Choices } from "#client/components/choices.tsx";
import { Control, ControlRow } from "#client/components/control-row.tsx";
import { DateChooser } from "#client/components/date-chooser.tsx";
import { useText } from "#client/components/page-context.tsx";
import { SelectControl } from "#client/components/select-control.tsx";
import { useChangeSearch } from "#client/components/use-search.ts";
import { compare as en } from "#client/text/en/compare.ts";
import { fill } from "#client/text/fill.ts";
import { compare as vi } from "#client/text/vi/compare.ts";
import { kindsFor } from "#domain/chart/chart-kinds.ts";
import { type Group, lineageName, otherLineages } from "#domain/chart/compared-areas.ts";
import styles from "./compare-page.module.css";
import type { CompareProps } from "./compare-page.tsx";
import { firstOf, isOfMany } from "./compare-words.ts";

const GROUPS: readonly Group[] = ["all", "former", "present", "none"];
const KINDS = ["line", "ranking", "multiples"] as const;
/** Colour of the line of the first, second and further areas. */
const COLOURS = ["var(--lotus)", "var(--teal)"];

/** Every choice of the view; each changes the address and nothing else. */
export function CompareControls(props: CompareProps) {
  const { view, data } = props;
  const text = useText(vi, en);
  const { search } = view;
  const { indicator } = firstOf(data);
  const days = [...new Set(data.compared.flatMap((one) => one.indicator.changedOn))].sort();
  const isTable = search.view === "table";
  const kinds = KINDS.filter((kind) => kindsFor({ ...indicator }).includes(kind));
  return (
    <div className={styles.controls}>
      <ControlRow label={text.controls}>
        <IndicatorControl {...props} />
        <AreasControl {...props} />
      </ControlRow>
      <ControlRow label={text.controlsOfView}>
        {!isOfMany(data) && <GroupControl {...props} />}
        {!isOfMany(data) && indicator.bases.length > 1 && <BasisControl {...props} />}
        <Control label={text.show}>
          <Choices
            label={text.show}
            choices={[
              ...(isOfMany(data) ? (["multiples"] as const) : kinds).map((kind) => ({
                to: "/compare",
                search: { ...search, kind: kind === "line" ? undefined : kind, view: undefined },
                isChosen: !isTable && kind === (isOfMany(data) ? "multiples" : (search.kind ?? "line")),
                label: isOfMany(data) ? text.kinds.panels : text.kinds[kind],
              })),
              { to: "/compare", search: { ...search, view: "table" }, isChosen: isTable, label: text.kinds.table },
              { to: "/compare", search: { ...search, view: "present" }, isChosen: false, label: text.kinds.present },
            ]}
          />
        </Control>
        <Control label={text.asOf}>
          <DateChooser asOf={search.asOf} changedOn={days} />
        </Control>
      </ControlRow>
    </div>
  );
}

/** The indicator, and a list to set another one of the same area beside it. */
function IndicatorControl({ view: { search, locale }, data }: CompareProps) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  const shown = data.compared.map(({ indicator }) => indicator);
  const options = data.indicators
    .filter(({ coverage }) => coverage.observations > 0)
    .map(({ id, shortName }) => ({ value: id, label: shortName[locale] }));
  const others = options.filter(({ value }) => !shown.some(({ id }) => id === value));
  return (
    <Control label={text.indicator}>
      {shown.length === 1 && (
        <SelectControl
          label={text.indicator}
          value={shown[0]?.id ?? ""}
          className={styles.indicator ?? ""}
          options={options}
          onChange={(id) => change({ indicator: id, year: undefined, kind: undefined, basis: undefined })}
        />
      )}
      <Chips
        chips={(shown.length === 1 ? [] : shown).map(({ id, shortName }) => ({
          id,
          label: shortName[locale],
          remove: {
            to: "/compare",
            search: { ...search, indicator: shown.flatMap((one) => (one.id === id ? [] : [one.id])).join(",") },
            label: fill(text.remove, { name: shortName[locale] }),
          },
        }))}
        add={{
          label: text.addIndicator,
          options: others,
          onAdd: (id) =>
            change({ indicator: [...shown.map((one) => one.id), id].join(","), year: undefined, kind: undefined, basis: undefined }),
        }}
      />
    </Control>
  );
}

/** The areas in colour, each with the line it is drawn with. Of several indicators one area is shown, and chosen from a list. */
function AreasControl({ view: { search, locale }, data }: CompareProps) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  const { chosen, areas } = data;
  const { indicator } = firstOf(data);
  const heads = chosen.map(([head]) => head as string);
  const others = otherLineages(chosen, { areas, known: indicator.areas.map(({ id }) => id) }).map((lineage) => ({
    value: lineage[0] as string,
    label: lineageName(lineage, areas, locale),
  }));
  if (isOfMany(data)) {
    const own = { value: heads[0] ?? "", label: lineageName(chosen[0] ?? [], areas, locale) };
    return (
      <Control label={text.area}>
        <SelectControl label={text.area} value={own.value} options={[own, ...others]} onChange={(id) => change({ area: id })} />
      </Control>
    );
  }
  return (
    <Control label={text.areas}>
      <Chips
        chips={chosen.map((lineage, index) => ({
          id: lineage[0] as string,
          label: lineageName(lineage, areas, locale),
          sign: (
            <svg width={14} height={4} viewBox="0 0 14 4" aria-hidden="true">
              <rect width={14} height={index === 0 ? 3 : 2} y={0.5} fill={COLOURS[index] ?? "var(--ink-2)"} />
            </svg>
          ),
          ...(chosen.length > 1 && {
            remove: {
              to: "/compare",
              search: { ...search, area: heads.filter((id) => id !== lineage[0]).join(",") },
              label: fill(text.remove, { name: lineageName(lineage, areas, locale) }),
            },
          }),
        }))}
        add={{ label: text.addArea, options: others, onAdd: (id) => change({ area: [...heads, id].join(",") }) }}
      />
    </Control>
  );
}

function GroupControl({ view: { search } }: CompareProps) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  return (
    <Control label={text.group}>
      <SelectControl
        label={text.group}
        value={search.group ?? "all"}
        options={GROUPS.map((group) => ({ value: group, label: text.groups[group] }))}
        onChange={(group) => change({ group: group === "all" ? undefined : group })}
      />
    </Control>
  );
}

function BasisControl({ view: { search, locale }, data }: CompareProps) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  const { indicator } = firstOf(data);
  const main = indicator.mainBasis || "none";
  return (
    <Control label={text.basis} needsScripts>
      <SelectControl
        label={text.basis}
        value={search.basis ?? main}
        options={indicator.bases.map(({ id, name }) => ({ value: id || "none", label: name?.[locale] ?? text.noBasis }))}
        onChange={(basis) => change({ basis: basis === main ? undefined : basis, year: undefined })}
      />
    </Control>
  );
}
