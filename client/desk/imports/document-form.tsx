import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import type { Report } from "#domain/report.ts";
import { isRefusal } from "../api/desk-failure.ts";
import { DESK_KEYS } from "../api/desk-keys.ts";
import { handIn } from "../api/imports.ts";
import { DeskLink, useGo } from "../parts/desk-link.tsx";
import { FailureNote } from "../parts/failure-note.tsx";
import { SelectField, TextArea } from "../parts/field.tsx";
import pages from "../parts/page.module.css";
import type { DeskCatalogue } from "../parts/use-catalogue.ts";
import { importsText as en } from "../text/en/imports.ts";
import { importsText as vi } from "../text/vi/imports.ts";
import { FileDrop } from "./file-drop.tsx";
import { type ReportDraft, type ReportFaults, readReportDraft } from "./report-draft.ts";
import { ReportFields } from "./report-fields.tsx";

export interface ReportFormProps {
  report: ReportDraft;
  onReportChange: (draft: ReportDraft) => void;
  catalogue: DeskCatalogue;
}

/** A report as a whole: its words or its file, and what is known of it. Once read, its review opens. */
export function DocumentForm({ way, report, onReportChange, catalogue }: ReportFormProps & { way: "paste" | "file" }) {
  const text = useText(vi, en).form;
  const [area, setArea] = useState(site.areas[0] ?? "");
  const [words, setWords] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [faults, setFaults] = useState<ReportFaults | null>(null);
  const handing = useHandingIn();
  const isEmpty = way === "paste" ? words.trim() === "" : file === null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const read = readReportDraft(report);
    setFaults("faults" in read ? read.faults : {});
    if ("faults" in read || isEmpty) return;
    handing.mutate({ report: read.report, area, document: file !== null && way === "file" ? { file } : { text: words.normalize() } });
  }

  const missing = faults !== null && isEmpty ? text.faults.missing : undefined;
  return (
    <form className={`${pages.form} ${pages.narrow}`} onSubmit={submit} noValidate>
      {way === "paste" ? (
        <TextArea label={text.text} hint={text.textHint} value={words} onChange={setWords} fault={missing} rows={12} />
      ) : (
        <FileDrop file={file} onChange={setFile} fault={missing} />
      )}
      <fieldset className={pages.fieldset}>
        <legend>{text.report}</legend>
        <ReportFields draft={report} onChange={onReportChange} faults={faults ?? {}} catalogue={catalogue} />
        <AreaOfProvince area={area} onChange={setArea} catalogue={catalogue} />
      </fieldset>
      <FailureNote error={handing.error}>
        <KnownImport error={handing.error} />
      </FailureNote>
      <div className={pages.actions}>
        <Button isMain type="submit" disabled={handing.isPending}>
          {text.submit}
        </Button>
        <span role="status">{handing.isPending ? text.working : ""}</span>
      </div>
    </form>
  );
}

function useHandingIn() {
  const client = useQueryClient();
  const go = useGo();
  return useMutation({
    mutationFn: ({ report, area, document }: { report: Report; area: string; document: { file: File } | { text: string } }) =>
      handIn({ report, area }, document),
    onSuccess: (opened) => {
      client.setQueryData(DESK_KEYS.import(opened.import), opened);
      void client.invalidateQueries({ queryKey: DESK_KEYS.imports, exact: true });
      go(`/imports/${opened.import}`);
    },
  });
}

function AreaOfProvince({ area, onChange, catalogue }: { area: string; onChange: (area: string) => void; catalogue: DeskCatalogue }) {
  const text = useText(vi, en).form;
  const locale = useLocale();
  const provinces = catalogue.areas.filter(({ level }) => level === "province");
  return (
    <SelectField
      label={text.area}
      value={area}
      options={provinces.map(({ id, name }) => ({ value: id, label: name[locale] }))}
      onChange={onChange}
    />
  );
}

/** Where the same document was imported before, a way to it. */
function KnownImport({ error }: { error: unknown }) {
  const text = useText(vi, en).form;
  if (!isRefusal(error, "already-imported")) return null;
  const known = (error.refusal.current as { import?: number } | undefined)?.import;
  return <DeskLink to={known === undefined ? "/" : `/imports/${known}`}>{text.openIt}</DeskLink>;
}
