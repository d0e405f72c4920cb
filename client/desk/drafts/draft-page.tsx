import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Button, buttonClass } from "#client/components/button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { Section } from "#client/components/section.tsx";
import { countOf } from "#client/text/count-of.ts";
import { fill } from "#client/text/fill.ts";
import type { DraftDetail } from "#domain/resources/desk/draft.ts";
import { DESK_KEYS } from "../api/desk-keys.ts";
import { discardDraft, draftQuery } from "../api/drafts.ts";
import { useMay } from "../api/session.ts";
import { useAnnounce } from "../parts/announcer.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { DeskLink, PublicLink } from "../parts/desk-link.tsx";
import { FailureNote } from "../parts/failure-note.tsx";
import { Loaded } from "../parts/loaded.tsx";
import notes from "../parts/notes.module.css";
import pages from "../parts/page.module.css";
import { PageTitle } from "../parts/page-title.tsx";
import { draftsText as en } from "../text/en/drafts.ts";
import { draftsText as vi } from "../text/vi/drafts.ts";
import { ChangeList } from "./change-list.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { DraftFindings } from "./draft-findings.tsx";
import { DraftWords } from "./draft-words.tsx";
import { PagePreviews } from "./page-previews.tsx";

/** A release in the making: its words, its changes, what they do to what readers see, and the pages as they would be. */
export function DraftPage() {
  const { draft: number = "" } = useParams({ strict: false }) as { draft?: string };
  const query = useQuery(draftQuery(Number(number)));
  return (
    <div className={`frame ${pages.page}`}>
      <Loaded query={query}>{(draft) => <Draft draft={draft} />}</Loaded>
    </div>
  );
}

function Draft({ draft }: { draft: DraftDetail }) {
  const text = useText(vi, en);
  const locale = useLocale();
  const mayEdit = useMay("edit");
  const isEditable = mayEdit && draft.state === "open";
  return (
    <>
      <PageTitle
        title={fill(text.number, { draft: draft.draft })}
        lead={`${draft.title[locale]} · ${text.state[draft.state]} · ${countOf(draft.changeCount, text.changeCount)}`}
        aside={
          draft.state === "open" && (
            <DeskLink to={`/drafts/${draft.draft}/publish`} className={buttonClass(true)}>
              {text.toPublish}
            </DeskLink>
          )
        }
      />
      {draft.release !== null && (
        <p className={notes.note} role="status">
          <PublicLink to={`/releases/${draft.release}`}>{fill(text.publish.open, { release: draft.release })}</PublicLink>
        </p>
      )}
      <DraftWords draft={draft} isEditable={isEditable} />
      <Section id="changes" title={text.changes}>
        <ChangeList draft={draft} isEditable={isEditable} />
      </Section>
      <Section id="differences" title={text.differences}>
        <DifferenceList differences={draft.differences} />
      </Section>
      <Section id="findings" title={text.findings}>
        <DraftFindings draft={draft} />
      </Section>
      <Section id="pages" title={text.pages} lead={text.previewLead}>
        <PagePreviews draft={draft} />
      </Section>
      {isEditable && <Discard draft={draft} />}
    </>
  );
}

function Discard({ draft }: { draft: DraftDetail }) {
  const text = useText(vi, en);
  const client = useQueryClient();
  const announce = useAnnounce();
  const [isAsking, setIsAsking] = useState(false);
  const discarding = useMutation({
    mutationFn: () => discardDraft(draft),
    onSuccess: (closed) => {
      client.setQueryData(DESK_KEYS.draft(closed.draft), closed);
      void client.invalidateQueries({ queryKey: DESK_KEYS.imports });
      announce(text.discarded);
    },
  });
  return (
    <div className={`${pages.form} ${pages.last}`}>
      <FailureNote error={discarding.error} />
      <div>
        <Button onClick={() => setIsAsking(true)} disabled={discarding.isPending}>
          {text.discard}
        </Button>
      </div>
      <ConfirmDialog
        title={text.discard}
        isOpen={isAsking}
        confirm={text.discard}
        onClose={() => setIsAsking(false)}
        onConfirm={() => discarding.mutate()}
      >
        {text.discardSure}
      </ConfirmDialog>
    </div>
  );
}
