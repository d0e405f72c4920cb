import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "#client/components/button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { fill } from "#client/text/fill.ts";
import type { DraftDetail } from "#domain/resources/desk/draft.ts";
import { isRefusal } from "../api/desk-failure.ts";
import { DESK_KEYS } from "../api/desk-keys.ts";
import { removeChange } from "../api/drafts.ts";
import { useAnnounce } from "../parts/announcer.tsx";
import { FailureNote } from "../parts/failure-note.tsx";
import { useCatalogue } from "../parts/use-catalogue.ts";
import { draftsText as en } from "../text/en/drafts.ts";
import { draftsText as vi } from "../text/vi/drafts.ts";
import { wordsOfChange } from "./change-words.ts";
import styles from "./draft.module.css";

/** Every change of a draft in words, each of which can be taken out again. */
export function ChangeList({ draft, isEditable }: { draft: DraftDetail; isEditable: boolean }) {
  const text = useText(vi, en);
  const locale = useLocale();
  const { words } = useCatalogue();
  const removing = useRemoving(draft);
  const newReports = new Map(
    draft.changes.flatMap(({ body }) => (body.type === "add-report" ? [[body.report.id, body.report.publisher] as const] : [])),
  );
  if (draft.changes.length === 0) return <EmptyState>{text.noChanges}</EmptyState>;
  return (
    <>
      <FailureNote error={removing.error} />
      <ul className={styles.changes}>
        {draft.changes.map(({ change, body }) => {
          const { what, report, reason } = wordsOfChange(body, { words, text, locale, newReports });
          return (
            <li key={change}>
              <p>
                {what}
                {report && <span className={styles.quiet}> · {fill(text.from, { report })}</span>}
                {reason && <span className={styles.reason}>{fill(text.reason, { reason })}</span>}
              </p>
              {isEditable && (
                <Button
                  isQuiet
                  aria-label={fill(text.removeWhich, { what })}
                  disabled={removing.isPending}
                  onClick={() => removing.mutate(change)}
                >
                  {text.remove}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function useRemoving(draft: DraftDetail) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const text = useText(vi, en);
  return useMutation({
    mutationFn: (change: number) => removeChange(draft, change),
    onSuccess: (changed) => {
      client.setQueryData(DESK_KEYS.draft(draft.draft), changed);
      announce(text.removed);
    },
    onError: (error) => {
      if (isRefusal(error, "changed-meanwhile") && error.refusal.current)
        client.setQueryData(DESK_KEYS.draft(draft.draft), error.refusal.current as DraftDetail);
    },
  });
}
