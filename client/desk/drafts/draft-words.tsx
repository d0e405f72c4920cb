import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { useText } from "#client/components/page-context.tsx";
import type { DraftDetail } from "#domain/resources/desk/draft.ts";
import { isRefusal } from "../api/desk-failure.ts";
import { DESK_KEYS } from "../api/desk-keys.ts";
import { describeDraft } from "../api/drafts.ts";
import { useAnnounce } from "../parts/announcer.tsx";
import { FailureNote } from "../parts/failure-note.tsx";
import { TextArea, TextField } from "../parts/field.tsx";
import notes from "../parts/notes.module.css";
import pages from "../parts/page.module.css";
import { draftsText as en } from "../text/en/drafts.ts";
import { shell as enShell } from "../text/en/shell.ts";
import { draftsText as vi } from "../text/vi/drafts.ts";
import { shell as viShell } from "../text/vi/shell.ts";

type Words = Pick<DraftDetail, "title" | "note">;

/** Title and note of the release, in both languages or not at all. */
export function DraftWords({ draft, isEditable }: { draft: DraftDetail; isEditable: boolean }) {
  const text = useText(vi, en);
  const shell = useText(viShell, enShell);
  const [typed, setTyped] = useState<Words | null>(null);
  const [isTried, setIsTried] = useState(false);
  const { saving, isLate } = useDescribing(draft);
  const { title, note } = typed ?? draft;
  const isComplete = [title.vi, title.en, note.vi, note.en].every((words) => words.trim() !== "");

  function submit(event: FormEvent): void {
    event.preventDefault();
    setIsTried(true);
    if (isComplete) saving.mutate({ title, note }, { onSuccess: () => setTyped(null) });
  }

  const fieldOf = (part: "title" | "note", language: "vi" | "en") => ({
    label: text[`${part}${language === "vi" ? "Vi" : "En"}`],
    lang: language,
    value: (part === "title" ? title : note)[language],
    disabled: !isEditable,
    maxLength: part === "title" ? 200 : 2000,
    fault: isTried && (part === "title" ? title : note)[language].trim() === "" ? text.bothLanguages : undefined,
    onChange: (words: string) => setTyped({ title, note, [part]: { ...(part === "title" ? title : note), [language]: words } }),
  });
  return (
    <form className={pages.form} onSubmit={submit} noValidate aria-label={text.words}>
      <div className={pages.fields}>
        <TextField {...fieldOf("title", "vi")} />
        <TextField {...fieldOf("title", "en")} />
      </div>
      <div className={pages.fields}>
        <TextArea {...fieldOf("note", "vi")} rows={2} />
        <TextArea {...fieldOf("note", "en")} rows={2} />
      </div>
      {isLate ? (
        <p className={notes.failure} role="alert">
          {text.meanwhile}
        </p>
      ) : (
        <FailureNote error={saving.error} />
      )}
      {isEditable && (
        <div className={pages.actions}>
          <Button type="submit" disabled={typed === null || saving.isPending}>
            {shell.save}
          </Button>
          <span role="status">{saving.isSuccess && typed === null ? shell.saved : ""}</span>
        </div>
      )}
    </form>
  );
}

/** Saves the words; when somebody was quicker, the draft as they left it is shown around what was typed. */
function useDescribing(draft: DraftDetail) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const shell = useText(viShell, enShell);
  const saving = useMutation({
    mutationFn: (words: Words) => describeDraft(draft, words),
    onSuccess: (saved) => {
      client.setQueryData(DESK_KEYS.draft(draft.draft), saved);
      announce(shell.saved);
    },
    onError: (error) => {
      if (isRefusal(error, "changed-meanwhile") && error.refusal.current)
        client.setQueryData(DESK_KEYS.draft(draft.draft), error.refusal.current as DraftDetail);
    },
  });
  return { saving, isLate: isRefusal(saving.error, "changed-meanwhile") };
}
