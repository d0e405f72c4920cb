import { useState } from "react";
import { useText } from "#client/components/page-context.tsx";
import { useMay } from "../api/session.ts";
import { NotAllowed } from "../parts/not-allowed.tsx";
import pages from "../parts/page.module.css";
import { PageTitle } from "../parts/page-title.tsx";
import { RadioChoices } from "../parts/radio-choices.tsx";
import { useCatalogue } from "../parts/use-catalogue.ts";
import { importsText as en } from "../text/en/imports.ts";
import { importsText as vi } from "../text/vi/imports.ts";
import { DocumentForm } from "./document-form.tsx";
import { HandForm } from "./hand-form.tsx";
import { EMPTY_REPORT } from "./report-draft.ts";

const WAYS = ["paste", "file", "hand"] as const;

/** Where a report comes in: pasted, as a file, or a figure of it by hand. What was typed of the report stays when the way changes. */
export function ImportPage() {
  const text = useText(vi, en).form;
  const [way, setWay] = useState<(typeof WAYS)[number]>("paste");
  const [report, setReport] = useState(EMPTY_REPORT);
  const catalogue = useCatalogue();
  const isEditor = useMay("edit");
  return (
    <div className={`frame ${pages.page}`}>
      <PageTitle title={text.title} lead={text.lead} />
      {isEditor ? (
        <div className={pages.form}>
          <RadioChoices
            label={text.way}
            value={way}
            choices={WAYS.map((value) => ({ value, label: text.ways[value] }))}
            onChange={setWay}
          />
          {way === "hand" ? (
            <HandForm report={report} onReportChange={setReport} catalogue={catalogue} />
          ) : (
            <DocumentForm key={way} way={way} report={report} onReportChange={setReport} catalogue={catalogue} />
          )}
        </div>
      ) : (
        <NotAllowed />
      )}
    </div>
  );
}
