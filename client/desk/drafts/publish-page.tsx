import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { Section } from "#client/components/section.tsx";
import { fill } from "#client/text/fill.ts";
import type { DraftDetail } from "#domain/resources/desk/draft.ts";
import { isRefusal } from "../api/desk-failure.ts";
import { DESK_KEYS } from "../api/desk-keys.ts";
import { draftQuery, publishDraft } from "../api/drafts.ts";
import { PUBLIC_KEY } from "../api/public-site.ts";
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
import styles from "./draft.module.css";
import { DraftFindings } from "./draft-findings.tsx";
import { PagePreviews } from "./page-previews.tsx";

/** Where a second person reads a draft once more and answers for it. */
export function PublishPage() {
  const text = useText(vi, en);
  const { draft: number = "" } = useParams({ strict: false }) as { draft?: string };
  const query = useQuery(draftQuery(Number(number)));
  return (
    <div className={`frame ${pages.page}`}>
      <PageTitle title={text.publish.title} lead={text.publish.lead} />
      <Loaded query={query}>{(draft) => <Publish draft={draft} />}</Loaded>
    </div>
  );
}

function Publish({ draft }: { draft: DraftDetail }) {
  const text = useText(vi, en);
  const locale = useLocale();
  if (draft.state === "published" && draft.release !== null) return <Published release={draft.release} />;
  return (
    <>
      <p>
        <DeskLink to={`/drafts/${draft.draft}`}>
          {fill(text.number, { draft: draft.draft })}: {draft.title[locale]}
        </DeskLink>
      </p>
      <p>{draft.note[locale]}</p>
      {draft.people.length > 0 && <p className={pages.quiet}>{fill(text.publish.people, { people: draft.people.join(", ") })}</p>}
      <Section id="differences" title={text.differences}>
        <DifferenceList differences={draft.differences} />
      </Section>
      <Section id="changes" title={text.changes}>
        <ChangeList draft={draft} isEditable={false} />
      </Section>
      <Section id="findings" title={text.findings}>
        <DraftFindings draft={draft} />
      </Section>
      <Section id="pages" title={text.pages} lead={text.previewLead}>
        <PagePreviews draft={draft} />
      </Section>
      <Section id="publish" title={text.publish.submit}>
        <Deed draft={draft} />
      </Section>
    </>
  );
}

function Deed({ draft }: { draft: DraftDetail }) {
  const text = useText(vi, en);
  const [isRead, setIsRead] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const publishing = usePublishing(draft);
  if (draft.obstacle !== null) return <p className={notes.note}>{text.publish.obstacle[draft.obstacle]}</p>;
  return (
    <div className={pages.form}>
      <label className={styles.check}>
        <input type="checkbox" checked={isRead} onChange={(event) => setIsRead(event.target.checked)} />
        {text.publish.read}
      </label>
      <p role="alert">{isTried && !isRead ? <b>{text.publish.needsReading}</b> : ""}</p>
      <FailureNote error={publishing.error} />
      <div className={pages.actions}>
        <Button
          isMain
          disabled={publishing.isPending}
          onClick={() => {
            setIsTried(true);
            if (isRead) setIsAsking(true);
          }}
        >
          {text.publish.submit}
        </Button>
      </div>
      <ConfirmDialog
        title={text.publish.submit}
        isOpen={isAsking}
        confirm={text.publish.submit}
        onClose={() => setIsAsking(false)}
        onConfirm={() => publishing.mutate()}
      >
        {fill(text.publish.sure, { draft: draft.draft })}
      </ConfirmDialog>
    </div>
  );
}

/** Publishing changes what everybody sees: all that was read before is read again. */
function usePublishing(draft: DraftDetail) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => publishDraft(draft),
    onSuccess: (published) => {
      client.setQueryData(DESK_KEYS.draft(draft.draft), published);
      void client.invalidateQueries({ queryKey: PUBLIC_KEY });
      void client.invalidateQueries({ queryKey: DESK_KEYS.drafts, exact: true });
    },
    onError: (error) => {
      if (isRefusal(error, "changed-meanwhile") || isRefusal(error, "ledger-moved") || isRefusal(error, "closed"))
        void client.invalidateQueries({ queryKey: DESK_KEYS.draft(draft.draft) });
    },
  });
}

function Published({ release }: { release: number }) {
  const text = useText(vi, en).publish;
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div ref={note} tabIndex={-1} className={notes.note} role="status">
      <b>{fill(text.done, { release })}</b>
      <PublicLink to={`/releases/${release}`}>{fill(text.open, { release })}</PublicLink>
    </div>
  );
}
