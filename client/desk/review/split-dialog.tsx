import { type FormEvent, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { Dialog } from "#client/components/dialog.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import type { Figure, ReviewItem } from "#domain/resources/desk/review.ts";
import { type FigureDraft, type FigureFaults, readDraft } from "../parts/figure-draft.ts";
import { FigureFields, MoreFigureFields } from "../parts/figure-fields.tsx";
import pages from "../parts/page.module.css";
import type { DeskCatalogue } from "../parts/use-catalogue.ts";
import { reviewText as en } from "../text/en/review.ts";
import { reviewText as vi } from "../text/vi/review.ts";

const FEWEST = 2;
const MOST = 20;

export interface SplitDialogProps {
  isOpen: boolean;
  onClose: () => void;
  item: ReviewItem;
  /** What each part begins as. */
  draft: FigureDraft;
  catalogue: DeskCatalogue;
  onSplit: (figures: Figure[]) => void;
}

/** One phrase that states several figures: each part is filled in on its own. */
export function SplitDialog({ isOpen, onClose, ...rest }: SplitDialogProps) {
  const text = useText(vi, en).splitForm;
  return (
    <Dialog title={text.title} isOpen={isOpen} onClose={onClose}>
      <SplitForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

interface Part {
  id: number;
  draft: FigureDraft;
  faults: FigureFaults;
}

function SplitForm({ item, draft, catalogue, onSplit, onClose }: Omit<SplitDialogProps, "isOpen">) {
  const text = useText(vi, en).splitForm;
  const locale = useLocale();
  const [parts, setParts] = useState<Part[]>(() => [0, 1].map((id) => ({ id, draft, faults: {} })));

  function submit(event: FormEvent): void {
    event.preventDefault();
    const read = parts.map((part) => readDraft(part.draft, { locale, unitOf: (id) => catalogue.unitOf(id)?.id }));
    const figures = read.flatMap((one) => ("figure" in one ? [one.figure] : []));
    setParts(parts.map((part, index) => ({ ...part, faults: faultsOf(read[index]) })));
    if (figures.length < parts.length) return;
    onClose();
    onSplit(figures);
  }

  const fieldsOf = (part: Part) => ({
    draft: part.draft,
    faults: part.faults,
    catalogue,
    onChange: (changed: FigureDraft) => setParts(parts.map((one) => (one.id === part.id ? { ...one, draft: changed } : one))),
  });
  return (
    <form className={pages.form} onSubmit={submit} noValidate>
      <p>{fill(text.lead, { text: item.evidence.text.replaceAll(/\s+/g, " ") })}</p>
      {parts.map((part, index) => (
        <fieldset key={part.id} className={pages.fieldset}>
          <legend>{fill(text.part, { number: index + 1 })}</legend>
          <div className={pages.fields}>
            <FigureFields {...fieldsOf(part)} />
            <MoreFigureFields {...fieldsOf(part)} />
          </div>
          {parts.length > FEWEST && (
            <div>
              <Button isQuiet onClick={() => setParts(parts.filter(({ id }) => id !== part.id))}>
                {fill(text.fewer, { number: index + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div className={pages.actions}>
        <Button isMain type="submit">
          {text.submit}
        </Button>
        {parts.length < MOST && (
          <Button onClick={() => setParts([...parts, { id: Math.max(...parts.map(({ id }) => id)) + 1, draft, faults: {} }])}>
            {text.more}
          </Button>
        )}
      </div>
    </form>
  );
}

function faultsOf(read: { figure: Figure } | { faults: FigureFaults } | undefined): FigureFaults {
  return read !== undefined && "faults" in read ? read.faults : {};
}
