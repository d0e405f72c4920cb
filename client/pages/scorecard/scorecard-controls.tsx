import { useRouter } from "@tanstack/react-router";
import { siteAddress } from "#client/components/address.ts";
import { Choices } from "#client/components/choices.tsx";
import { Control, ControlRow } from "#client/components/control-row.tsx";
import { DateChooser } from "#client/components/date-chooser.tsx";
import { useText } from "#client/components/page-context.tsx";
import { SelectControl } from "#client/components/select-control.tsx";
import { scorecard as en } from "#client/text/en/scorecard.ts";
import { scorecard as vi } from "#client/text/vi/scorecard.ts";
import type { ScorecardProps } from "./scorecard-page.tsx";

/** Years that stand side by side; earlier ones are in a list. */
const SHOWN = 9;

/** Years, area and day; each leads to another address. */
export function ScorecardControls({ view: { search, locale }, data: { scorecard, area, areas } }: ScorecardProps) {
  const text = useText(vi, en);
  const router = useRouter();
  const days = [...new Set(scorecard.reports.flatMap(({ published }) => (published?.length === 10 ? [published] : [])))].sort();
  const go = (area: string, year: string) => void router.navigate({ href: siteAddress(`/scorecard/${area}/${year}`, locale, search) });
  const years = scorecard.years.toReversed();
  const recent = years.slice(-SHOWN);
  const earlier = years.slice(0, -SHOWN);
  const shown = earlier.filter(({ year }) => year === scorecard.year).concat(recent);
  return (
    <ControlRow label={text.controls}>
      <Control label={text.years}>
        {earlier.length > 0 && (
          <SelectControl
            label={text.earlier}
            value=""
            options={[{ value: "", label: text.earlier }, ...earlier.map(({ year }) => ({ value: year, label: year }))]}
            onChange={(chosen) => {
              const found = earlier.find(({ year }) => year === chosen);
              if (found) go(found.area, found.year);
            }}
          />
        )}
        <Choices
          label={text.years}
          choices={shown.map((one) => ({
            to: `/scorecard/${one.area}/${one.year}`,
            search,
            isChosen: one.year === scorecard.year && one.area === scorecard.area,
            label: one.year,
          }))}
        />
      </Control>
      <Control label={text.area}>
        <SelectControl
          label={text.area}
          value={area.id}
          options={areas.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          onChange={(id) => go(id, scorecard.year)}
        />
      </Control>
      <Control label={text.asOf}>
        <DateChooser asOf={search.asOf} changedOn={days} />
      </Control>
    </ControlRow>
  );
}
