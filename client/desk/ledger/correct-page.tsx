import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { observationsQuery } from "#client/api/observation.ts";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import { EmptyState } from "#client/components/states.tsx";
import { countOf } from "#client/text/count-of.ts";
import { fill } from "#client/text/fill.ts";
import { publicQuery } from "../api/public-site.ts";
import { useMay } from "../api/session.ts";
import { SelectField, TextField } from "../parts/field.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { NotAllowed } from "../parts/not-allowed.tsx";
import pages from "../parts/page.module.css";
import { PageTitle } from "../parts/page-title.tsx";
import { RadioChoices } from "../parts/radio-choices.tsx";
import { useCatalogue } from "../parts/use-catalogue.ts";
import { ledgerText as en } from "../text/en/ledger.ts";
import { ledgerText as vi } from "../text/vi/ledger.ts";
import { ConflictList } from "./conflict-list.tsx";
import { ObservationTable } from "./observation-table.tsx";
import { type PlannedChange, PlannedChangeDialog } from "./planned-change.tsx";
import { ReportSearch } from "./report-search.tsx";

const WAYS = ["figures", "conflicts", "reports"] as const;

/** Finds what the ledger holds, and puts a change of it into a draft: figures corrected, withdrawn, chosen between; reports corrected. */
export function CorrectPage() {
  const text = useText(vi, en);
  const isEditor = useMay("edit");
  return (
    <div className={`frame ${pages.page}`}>
      <PageTitle title={text.title} lead={text.lead} />
      {isEditor ? <Ledger /> : <NotAllowed />}
    </div>
  );
}

function Ledger() {
  const text = useText(vi, en);
  const [way, setWay] = useState<(typeof WAYS)[number]>("figures");
  const [planned, setPlanned] = useState<PlannedChange | null>(null);
  return (
    <div className={pages.form}>
      <RadioChoices label={text.way} value={way} choices={WAYS.map((value) => ({ value, label: text.ways[value] }))} onChange={setWay} />
      {way === "figures" && <FigureSearch onPlan={setPlanned} />}
      {way === "conflicts" && <ConflictList onPlan={(key) => setPlanned({ act: "decide", key })} />}
      {way === "reports" && <ReportSearch onPlan={(report) => setPlanned({ act: "correct-report", report })} />}
      <PlannedChangeDialog planned={planned} onClose={() => setPlanned(null)} />
    </div>
  );
}

function FigureSearch({ onPlan }: { onPlan: (planned: PlannedChange) => void }) {
  const text = useText(vi, en);
  const [indicator, setIndicator] = useState("");
  const [area, setArea] = useState("");
  const [year, setYear] = useState("");
  const isYear = /^\d{4}$/.test(year.trim());
  const query = useQuery({
    ...publicQuery(
      observationsQuery({
        history: "all",
        indicator,
        area: area || site.areas.join(","),
        ...(isYear && { time: year.trim() }),
      }),
    ),
    enabled: indicator !== "",
  });
  return (
    <>
      <Choosing {...{ indicator, setIndicator, area, setArea, year, setYear }} />
      {indicator === "" ? (
        <EmptyState>{text.choose}</EmptyState>
      ) : (
        <Loaded query={query}>
          {({ data, meta }) =>
            data.length === 0 ? (
              <EmptyState>{text.none}</EmptyState>
            ) : (
              <>
                <p role="status">
                  {data.length < meta.count
                    ? fill(text.foundFirst, { shown: data.length, count: meta.count })
                    : countOf(meta.count, text.found)}
                </p>
                <ObservationTable observations={data} onPlan={onPlan} />
              </>
            )
          }
        </Loaded>
      )}
    </>
  );
}

interface ChoosingProps {
  indicator: string;
  setIndicator: (indicator: string) => void;
  area: string;
  setArea: (area: string) => void;
  year: string;
  setYear: (year: string) => void;
}

function Choosing({ indicator, setIndicator, area, setArea, year, setYear }: ChoosingProps) {
  const text = useText(vi, en);
  const locale = useLocale();
  const { indicators, areas } = useCatalogue();
  const byTopic = [...Map.groupBy(indicators, ({ topic }) => topic.name[locale])];
  return (
    <search className={pages.fields} aria-label={text.search}>
      <SelectField
        label={text.columns.indicator}
        value={indicator}
        options={[
          { value: "", label: "–" },
          ...byTopic.map(([label, ofTopic]) => ({
            label,
            options: ofTopic.map(({ id, shortName }) => ({ value: id, label: shortName[locale] })),
          })),
        ]}
        onChange={setIndicator}
      />
      <SelectField
        label={text.area}
        value={area}
        options={[{ value: "", label: text.areasOfSite }, ...areas.map(({ id, name }) => ({ value: id, label: name[locale] }))]}
        onChange={setArea}
      />
      <TextField label={text.year} value={year} onChange={setYear} maxLength={4} inputMode="numeric" />
    </search>
  );
}
