import { Button, buttonClass } from "#client/components/button.tsx";
import { useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import type { ImportDetail, ReviewItem } from "#domain/resources/desk/review.ts";
import { DeskLink } from "../parts/desk-link.tsx";
import notes from "../parts/notes.module.css";
import { useDocumentTitle } from "../parts/page-title.tsx";
import { type DeskCatalogue, useCatalogue } from "../parts/use-catalogue.ts";
import { reviewText as en } from "../text/en/review.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import { AddDialog } from "./add-dialog.tsx";
import { Candidate } from "./candidate.tsx";
import { ItemRows } from "./item-rows.tsx";
import { KeysNote } from "./keys-note.tsx";
import { ReportText } from "./report-text.tsx";
import styles from "./review-page.module.css";
import { SplitDialog } from "./split-dialog.tsx";
import { type ReviewState, useReview } from "./use-review.ts";

/** The heart of the desk: the report at the left, the figure in hand at the right, the others below it. */
export function Review({ opened }: { opened: ImportDetail }) {
  const text = useText(vi, en);
  const catalogue = useCatalogue();
  const review = useReview(opened);
  const { current, typed, focusOn } = review;
  useDocumentTitle(opened.report.title);
  return (
    <div className={styles.review}>
      <div className={styles.report}>
        <ReportText opened={opened} current={current} onChoose={focusOn} place={review.place} />
      </div>
      <div className={styles.hand}>
        <Head opened={opened} review={review} catalogue={catalogue} />
        {current === null || typed === null ? (
          <p className={notes.note}>{text.nothing}</p>
        ) : (
          <Candidate
            key={current.item}
            {...{ opened, catalogue, typed }}
            {...{ acts: review.acts, isReadOnly: review.isReadOnly, handle: review.handle, onDecided: review.onDecided }}
            item={current}
            onType={review.type}
            onSplit={() => review.setDialog("split")}
          />
        )}
        <ItemRows items={opened.items} current={current?.item ?? null} catalogue={catalogue} onEdit={focusOn} />
        <Foot opened={opened} review={review} />
      </div>
      <Dialogs opened={opened} review={review} catalogue={catalogue} />
    </div>
  );
}

interface PartProps {
  opened: ImportDetail;
  review: ReviewState;
}

function Head({ opened, review, catalogue }: PartProps & { catalogue: DeskCatalogue }) {
  const text = useText(vi, en);
  const { current, selected, dialog, setDialog, keys } = review;
  const what = current === null ? "" : whatOf(current, { catalogue, text });
  const words = { number: review.index + 1, all: opened.items.length, what };
  return (
    <>
      <div className={styles.head}>
        <h1 ref={review.heading} tabIndex={-1}>
          {current === null ? opened.report.title : fill(text.heading, words)}
        </h1>
        <KeysNote isOpen={dialog === "keys"} onOpen={() => setDialog("keys")} onClose={() => setDialog(null)} {...keys} />
      </div>
      <Closed opened={opened} review={review} />
      {selected && !review.isReadOnly && (
        <p className={styles.selected} role="status">
          <span>{fill(text.selected.lead, { text: selected.text })}</span>
          <Button onClick={() => void review.add(selected)}>{text.selected.add}</Button>
        </p>
      )}
    </>
  );
}

/** Why nothing can be decided here: the report is in a draft, or the person only reads. */
function Closed({ opened: { draft }, review: { isEditor } }: PartProps) {
  const text = useText(vi, en);
  if (draft === null) return isEditor ? null : <p className={`${notes.note} ${styles.closed}`}>{text.readOnly}</p>;
  return (
    <p className={`${notes.note} ${styles.closed}`}>
      <span>{fill(text.closed, { draft })}</span>
      <DeskLink to={`/drafts/${draft}`}>{text.openDraft}</DeskLink>
    </p>
  );
}

function Foot({ opened, review }: PartProps) {
  const text = useText(vi, en);
  return (
    <div className={styles.foot}>
      <DeskLink to={`/imports/${opened.import}/checks`} className={buttonClass()}>
        {text.toChecks}
      </DeskLink>
      {!review.isReadOnly && <Button onClick={() => review.setDialog("add")}>{text.add.open}</Button>}
      <p className={styles.counts}>{fill(text.summary, opened.counts)}</p>
    </div>
  );
}

function Dialogs({ opened, review, catalogue }: PartProps & { catalogue: DeskCatalogue }) {
  const { current, typed, dialog, setDialog } = review;
  const close = () => setDialog(null);
  return (
    <>
      <AddDialog
        isOpen={dialog === "add"}
        onClose={close}
        text={opened.text}
        after={current?.evidence.end ?? 0}
        onAdd={(found) => void review.add(found)}
      />
      {current !== null && typed !== null && (
        <SplitDialog
          isOpen={dialog === "split"}
          onClose={close}
          item={current}
          draft={typed.draft}
          catalogue={catalogue}
          onSplit={(figures) => void review.split(figures)}
        />
      )}
    </>
  );
}

function whatOf({ figure }: ReviewItem, { catalogue, text }: { catalogue: DeskCatalogue; text: typeof vi }): string {
  if (figure === null) return text.unread;
  const indicator = catalogue.words.indicatorName(figure.indicator);
  return fill(figure.period.includes("-") ? text.whatSpan : text.what, { indicator, period: figure.period });
}
