import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "#client/components/button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { Section } from "#client/components/section.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { countOf } from "#client/text/count-of.ts";
import { fill } from "#client/text/fill.ts";
import { type ImportDetail, Relation, type ReviewItem } from "#domain/resources/desk/review.ts";
import { DESK_KEYS } from "../api/desk-keys.ts";
import { draftImport, importQuery } from "../api/imports.ts";
import { useMay } from "../api/session.ts";
import { DeskLink, useGo } from "../parts/desk-link.tsx";
import { DraftChoice, type DraftTarget, NEW_DRAFT } from "../parts/draft-choice.tsx";
import { FailureNote } from "../parts/failure-note.tsx";
import { Loaded } from "../parts/loaded.tsx";
import notes from "../parts/notes.module.css";
import pages from "../parts/page.module.css";
import { PageTitle } from "../parts/page-title.tsx";
import { type DeskCatalogue, useCatalogue } from "../parts/use-catalogue.ts";
import { checksText as en, reviewText as enReview } from "../text/en/review.ts";
import { checksText as vi, reviewText as viReview } from "../text/vi/review.ts";
import styles from "./checks-page.module.css";
import { Findings } from "./standing.tsx";

/** What the checks say of a report's figures as a whole, and the way into a draft. */
export function ChecksPage() {
  const text = useText(vi, en);
  const { import: number = "" } = useParams({ strict: false }) as { import?: string };
  const query = useQuery(importQuery(Number(number)));
  return (
    <div className={`frame ${pages.page}`}>
      <PageTitle title={text.title} lead={text.lead} />
      <Loaded query={query}>{(opened) => <Checks opened={opened} />}</Loaded>
    </div>
  );
}

function Checks({ opened }: { opened: ImportDetail }) {
  const text = useText(vi, en);
  const catalogue = useCatalogue();
  const { items, counts, report } = opened;
  const doubtful = items.filter(({ state, findings }) => state !== "rejected" && findings.length > 0);
  return (
    <>
      <p>
        <DeskLink to={`/imports/${opened.import}`}>{report.title}</DeskLink>
      </p>
      <p className={`${notes.note} ${styles.open}`}>
        {counts.open === 0 ? (
          text.nothingOpen
        ) : (
          <>
            <b>{countOf(counts.open, text.open)}</b>
            <DeskLink to={`/imports/${opened.import}`}>{text.goOn}</DeskLink>
          </>
        )}
      </p>
      <Section id="findings" title={doubtful.length === 0 ? text.warnings : countOf(doubtful.length, text.findings)}>
        {doubtful.length === 0 && <EmptyState>{text.noFindings}</EmptyState>}
        <ul className={styles.doubtful}>
          {doubtful.map((item) => (
            <Doubtful key={item.item} item={item} opened={opened} catalogue={catalogue} />
          ))}
        </ul>
      </Section>
      <Relations items={items} />
      <IntoDraft opened={opened} />
    </>
  );
}

function Doubtful({ item, opened, catalogue }: { item: ReviewItem; opened: ImportDetail; catalogue: DeskCatalogue }) {
  const text = useText(vi, en);
  const number = opened.items.indexOf(item) + 1;
  const { figure } = item;
  const what = figure
    ? `${catalogue.words.indicatorName(figure.indicator)}, ${catalogue.words.areaName(figure.area)}, ${figure.period}: ${catalogue.words.figureWithStatus(figure, figure.indicator)}`
    : item.evidence.text;
  return (
    <li>
      <p className={styles.what}>
        <b>{fill(text.numberOf, { number, what })}</b>{" "}
        <DeskLink to={`/imports/${opened.import}`} search={{ item: String(item.item) }} aria-label={fill(text.lookWhich, { number })}>
          {text.look}
        </DeskLink>
      </p>
      <Findings findings={item.findings} />
    </li>
  );
}

/** How many of the approved figures are new, repeats, revisions, conflicts. */
function Relations({ items }: { items: readonly ReviewItem[] }) {
  const text = useText(vi, en);
  const words = useText(viReview, enReview).relation;
  const approved = items.filter(({ state }) => state === "approved");
  const counted = Relation.options.flatMap((relation) => {
    const count = approved.filter((item) => item.relation === relation).length;
    return count === 0 ? [] : [{ relation, count }];
  });
  if (counted.length === 0) return null;
  return (
    <Section id="relations" title={text.relations}>
      <ul className={pages.lines}>
        {counted.map(({ relation, count }) => (
          <li key={relation}>
            <b>{count}</b> · {words[relation]}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function IntoDraft({ opened: { import: number, counts, draft } }: { opened: ImportDetail }) {
  const text = useText(vi, en);
  const review = useText(viReview, enReview);
  const isEditor = useMay("edit");
  const locale = useLocale();
  const client = useQueryClient();
  const go = useGo();
  const [target, setTarget] = useState<DraftTarget>(NEW_DRAFT);
  const drafting = useMutation({
    mutationFn: () => draftImport(number, target?.draft ?? null),
    onSuccess: (made) => {
      client.setQueryData(DESK_KEYS.draft(made.draft), made);
      void client.invalidateQueries({ queryKey: DESK_KEYS.imports });
      void client.invalidateQueries({ queryKey: DESK_KEYS.drafts, exact: true });
      go(`/drafts/${made.draft}`, { locale });
    },
  });
  if (draft !== null)
    return (
      <p className={`${notes.note} ${styles.into}`}>
        <span>{fill(review.closed, { draft })}</span>
        <DeskLink to={`/drafts/${draft}`}>{review.openDraft}</DeskLink>
      </p>
    );
  return (
    <div className={`${pages.form} ${pages.narrow} ${styles.into}`}>
      <p>{counts.approved === 0 ? text.nothingApproved : countOf(counts.approved, text.approved)}</p>
      {isEditor && (
        <>
          <DraftChoice value={target} onChange={setTarget} />
          <FailureNote error={drafting.error} />
          <div className={pages.actions}>
            <Button isMain disabled={counts.open > 0 || counts.approved === 0 || drafting.isPending} onClick={() => drafting.mutate()}>
              {text.intoDraft}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
