import { type RefObject, useRef, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import type { Figure, ImportDetail, ReviewItem, ReviewState } from "#domain/resources/desk/review.ts";
import { FailureNote } from "../parts/failure-note.tsx";
import { ReadField, TextField } from "../parts/field.tsx";
import { type FigureFaults, isSameFigure, readDraft } from "../parts/figure-draft.ts";
import { FigureFields, MoreFigureFields } from "../parts/figure-fields.tsx";
import type { DeskCatalogue } from "../parts/use-catalogue.ts";
import { figureText as enFigure } from "../text/en/figure.ts";
import { reviewText as en } from "../text/en/review.ts";
import { figureText as viFigure } from "../text/vi/figure.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import styles from "./candidate.module.css";
import { CandidateChart } from "./candidate-chart.tsx";
import { ConflictNote } from "./conflict-note.tsx";
import { Standing } from "./standing.tsx";
import type { TypedItem } from "./typed-item.ts";
import type { ReviewActs } from "./use-review-acts.ts";

export interface CandidateProps {
  item: ReviewItem;
  opened: ImportDetail;
  catalogue: DeskCatalogue;
  acts: ReviewActs;
  typed: TypedItem;
  onType: (typed: TypedItem | null) => void;
  onDecided: (item: ReviewItem) => void;
  onSplit: () => void;
  isReadOnly: boolean;
  /** Lets the keys of the page act on this form. */
  handle: RefObject<CandidateHandle | null>;
}

/** What single keys do to the figure in hand. */
export interface CandidateHandle {
  approve: () => void;
  reject: () => void;
  edit: () => void;
}

/** The figure in hand: its fields, what it would look like, and what is known of it. */
export function Candidate(props: CandidateProps) {
  const { item, opened, catalogue, acts, typed, onType, onDecided, isReadOnly, handle } = props;
  const text = useText(vi, en);
  const locale = useLocale();
  const [faults, setFaults] = useState<FigureFaults>({});
  const [asks, setAsks] = useState<"edit" | "reject" | null>(null);
  const [isReasonMissing, setIsReasonMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const read = readDraft(typed.draft, { locale, unitOf: (id) => catalogue.unitOf(id)?.id });
  const figure = "figure" in read ? read.figure : null;
  const isEdited = item.proposed !== null && figure !== null && !isSameFigure(figure, item.proposed);

  async function save(state: ReviewState, saved: Figure | null, reason: string): Promise<void> {
    const decided = await acts.decide(item.item, { version: typed.version, state, figure: saved, reason });
    if (decided === null) return;
    onType(null);
    onDecided(decided);
  }

  function needsReason(kind: "edit" | "reject"): boolean {
    if (typed.reason.trim() !== "" && (kind === "edit" || asks === "reject" || item.state === "rejected")) return false;
    setIsReasonMissing(asks === kind);
    setAsks(kind);
    requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>("[data-field=reason]")?.focus());
    return true;
  }

  function approve(): void {
    setFaults("faults" in read ? read.faults : {});
    if (figure === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
      return;
    }
    if (isEdited && needsReason("edit")) return;
    void save("approved", figure, isEdited ? typed.reason.trim() : "");
  }

  function reject(): void {
    if (!needsReason("reject")) void save("rejected", item.figure, typed.reason.trim());
  }

  handle.current = isReadOnly
    ? null
    : { approve, reject, edit: () => form.current?.querySelector<HTMLInputElement>("[data-field=value]")?.select() };
  const fields = {
    draft: typed.draft,
    onChange: (draft: TypedItem["draft"]) => onType({ ...typed, draft, isTouched: true }),
    ...{ faults, catalogue, isDisabled: isReadOnly },
  };
  const isAsking = asks !== null || isEdited || item.state === "rejected";
  return (
    <>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (asks === "reject") reject();
          else approve();
        }}
      >
        <FigureFields {...fields} />
        <AsStated item={item} />
        {isAsking && (
          <Reason
            kind={asks === "reject" || (asks === null && item.state === "rejected") ? "reject" : "edit"}
            reason={typed.reason}
            onChange={(reason) => onType({ ...typed, reason, isTouched: true })}
            isMissing={isReasonMissing && typed.reason.trim() === ""}
            isDisabled={isReadOnly}
          />
        )}
        {!isReadOnly && (
          <Actions
            {...{ item, isRejecting: asks === "reject", isSaving: acts.isSaving, onReject: reject }}
            onApprove={() => {
              setAsks(null);
              approve();
            }}
            onCancel={() => setAsks(null)}
            onReopen={() => void save("open", item.figure, isEdited ? typed.reason.trim() : "")}
          />
        )}
        <div className={styles.below}>
          <MoreFigureFields {...fields} />
          {!isReadOnly && (
            <Button isQuiet onClick={props.onSplit}>
              {text.split}
            </Button>
          )}
        </div>
      </form>
      <FailureNote error={acts.failure} />
      <ConflictNote acts={acts} item={item} catalogue={catalogue} onType={onType} onDecided={onDecided} />
      <Standing
        item={item}
        catalogue={catalogue}
        onTake={(changes) => onType({ ...typed, isTouched: true, draft: { ...typed.draft, ...changes } })}
      />
      <CandidateChart figure={figure ?? item.figure} item={item} opened={opened} catalogue={catalogue} />
    </>
  );
}

function AsStated({ item: { evidence } }: Pick<CandidateProps, "item">) {
  const text = useText(viFigure, enFigure);
  const words = evidence.text.replaceAll(/\s+/g, " ");
  return (
    <ReadField className={styles.stated} label={text.asStated}>
      <q title={words}>{words}</q>
    </ReadField>
  );
}

interface ReasonProps {
  kind: "edit" | "reject";
  reason: string;
  onChange: (reason: string) => void;
  isMissing: boolean;
  isDisabled: boolean;
}

function Reason({ kind, reason, onChange, isMissing, isDisabled }: ReasonProps) {
  const text = useText(vi, en);
  return (
    <TextField
      className={styles.reason}
      label={kind === "reject" ? text.reasonForReject : text.reasonForEdit}
      hint={kind === "edit" ? text.reasonForEditHint : undefined}
      fault={isMissing ? text.reasonMissing : undefined}
      value={reason}
      onChange={onChange}
      suggestions={kind === "reject" ? text.reasons : undefined}
      disabled={isDisabled}
      maxLength={1000}
      data-field="reason"
    />
  );
}

interface ActionsProps {
  item: ReviewItem;
  isRejecting: boolean;
  isSaving: boolean;
  onApprove: () => void;
  onReject: () => void;
  onCancel: () => void;
  onReopen: () => void;
}

function Actions({ item, isRejecting, isSaving, onApprove, onReject, onCancel, onReopen }: ActionsProps) {
  const text = useText(vi, en);
  return (
    <div className={styles.actions}>
      {isRejecting ? (
        <>
          <Button isMain type="submit" disabled={isSaving}>
            {text.rejectNow}
          </Button>
          <Button onClick={onCancel}>{text.cancel}</Button>
        </>
      ) : (
        <>
          <Button isMain onClick={onApprove} disabled={isSaving}>
            {item.state === "approved" ? text.approveAgain : text.approve}
          </Button>
          {/* Enter in a field saves; the button that is seen does the same. */}
          <button type="submit" hidden />
          {item.state !== "rejected" && (
            <Button onClick={onReject} disabled={isSaving}>
              {text.reject}
            </Button>
          )}
          {item.state !== "open" && (
            <Button onClick={onReopen} disabled={isSaving}>
              {text.reopen}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
