import { useText } from "#client/components/page-context.tsx";
import { Report } from "#domain/report.ts";
import { ReadField, SelectField, TextField } from "../parts/field.tsx";
import pages from "../parts/page.module.css";
import type { DeskCatalogue } from "../parts/use-catalogue.ts";
import { importsText as en } from "../text/en/imports.ts";
import { importsText as vi } from "../text/vi/imports.ts";
import { proposeId, type ReportDraft, type ReportFaults, reportDraftOf } from "./report-draft.ts";

export interface ReportFieldsProps {
  draft: ReportDraft;
  onChange: (draft: ReportDraft) => void;
  faults: ReportFaults;
  catalogue: DeskCatalogue;
  /** The report is recorded already: its id stays, and its title names no other report. */
  isIdFixed?: boolean;
}

/** What is known of a report. Titles of known reports and all publishers are suggested; a known title fills in the rest. */
export function ReportFields({ draft, onChange, faults, catalogue: { reports }, isIdFixed = false }: ReportFieldsProps) {
  const text = useText(vi, en).form;
  const set = (changes: Partial<ReportDraft>) => onChange({ ...draft, ...changes });
  const faultOf = (field: keyof ReportDraft) => {
    const fault = faults[field];
    return fault && text.faults[fault];
  };
  function retitle(title: string): void {
    const known = isIdFixed ? undefined : reports.find((report) => report.title === title);
    onChange(known ? reportDraftOf(known) : { ...draft, title });
  }
  return (
    <div className={pages.fields}>
      <TextField
        className={pages.wide}
        label={text.reportTitle}
        value={draft.title}
        onChange={retitle}
        fault={faultOf("title")}
        suggestions={isIdFixed ? undefined : reports.map(({ title }) => title)}
        maxLength={500}
      />
      <TextField
        label={text.publisher}
        value={draft.publisher}
        onChange={(publisher) => set({ publisher })}
        fault={faultOf("publisher")}
        suggestions={[...new Set(reports.map(({ publisher }) => publisher))].sort()}
        maxLength={200}
      />
      <TextField
        label={text.published}
        hint={text.publishedHint}
        value={draft.published}
        onChange={(published) => set({ published })}
        fault={faultOf("published")}
        maxLength={10}
      />
      <SelectField
        label={text.kind}
        value={draft.kind}
        options={Report.shape.kind.options.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={(kind) => set({ kind: kind as ReportDraft["kind"] })}
      />
      <TextField
        className={pages.wide}
        label={text.url}
        hint={text.urlHint}
        value={draft.url}
        onChange={(url) => set({ url })}
        fault={faultOf("url")}
        inputMode="url"
        maxLength={1000}
      />
      {isIdFixed ? (
        <ReadField className={pages.wide} label={text.id}>
          {draft.id}
        </ReadField>
      ) : (
        <TextField
          className={pages.wide}
          label={text.id}
          hint={text.idHint}
          value={draft.id}
          placeholder={proposeId(draft)}
          onChange={(id) => set({ id })}
          fault={faultOf("id")}
          maxLength={100}
        />
      )}
    </div>
  );
}
