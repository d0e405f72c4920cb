import { Button } from "#client/components/button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import { formatDay, formatInstant } from "#domain/number.ts";
import { Status } from "#domain/observation.ts";
import type { ReviewFinding, ReviewItem, Standing as StandingFigure } from "#domain/resources/desk/review.ts";
import { STATUS_WORDS } from "#domain/words.ts";
import type { FigureDraft } from "../parts/figure-draft.ts";
import { numberText } from "../parts/number-text.ts";
import type { DeskCatalogue } from "../parts/use-catalogue.ts";
import { figureText as enFigure } from "../text/en/figure.ts";
import { reviewText as en } from "../text/en/review.ts";
import { figureText as viFigure } from "../text/vi/figure.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import styles from "./candidate.module.css";

export interface StandingProps {
  item: ReviewItem;
  catalogue: DeskCatalogue;
  /** Puts another reading into the fields. */
  onTake: (changes: Partial<FigureDraft>) => void;
}

/** What is known of the figure in hand: how it lies to the ledger, what asks for a second look, how it was read, who decided. */
export function Standing({ item, catalogue, onTake }: StandingProps) {
  const text = useText(vi, en);
  const locale = useLocale();
  const { relation, findings, state, decidedBy, decidedAt, question, reason } = item;
  const sourceOf = ({ report, published }: StandingFigure) => {
    const named = catalogue.words.report(report);
    return `${typeof named === "string" ? named : named.publisher}, ${published === null ? text.undated : formatDay(published)}`;
  };
  const lineOf = (template: string, standing: StandingFigure) =>
    fill(template, { figure: catalogue.words.figureWithStatus(standing, item.figure?.indicator ?? ""), source: sourceOf(standing) });
  return (
    <div className={styles.standing}>
      {relation && <p className={styles.relation}>{strongStart(text.relation[relation])}</p>}
      {item.current && item.figure?.measure !== "target" && <p>{lineOf(text.current, item.current)}</p>}
      {item.target && <p>{lineOf(text.target, item.target)}</p>}
      {findings.length > 0 && <Findings findings={findings} />}
      {state === "open" && question && <p>{fill(text.asks, { question: question[locale] })}</p>}
      <Alternatives item={item} catalogue={catalogue} onTake={onTake} />
      <p className={styles.quiet}>{[readBy(item, text), item.locator].filter((words) => words !== "").join(" · ")}</p>
      {decidedBy !== null && decidedAt !== null && (
        <p className={styles.quiet}>
          {fill(text.decided, { state: text.state[state], name: decidedBy, at: formatInstant(decidedAt) })}
          {reason !== "" && `. ${fill(text.decidedReason, { reason })}`}
        </p>
      )}
      <span className="hidden-text" lang={locale}>
        {findings.length === 0 && text.noFindings}
      </span>
    </div>
  );
}

/** Who or what read the figure; of a number that nothing decided, nobody. */
function readBy({ pattern, confidence, origin }: ReviewItem, text: typeof vi): string {
  if (pattern !== null && confidence !== null) return fill(text.readAs, { pattern, percent: Math.round(confidence * 100) });
  return origin === "added" ? text.readByPerson : "";
}

/** Warnings of the checks, with what would settle each. */
export function Findings({ findings }: { findings: readonly ReviewFinding[] }) {
  const text = useText(vi, en);
  const locale = useLocale();
  return (
    <ul className={styles.findings} aria-label={text.findings}>
      {findings.map(({ code, sureness, message, remedy }) => (
        <li key={`${code}${message.en}`}>
          <b>{message[locale]}</b> ({text.sureness[sureness >= 0.8 ? "high" : sureness >= 0.4 ? "middle" : "low"]}){" "}
          <span>{remedy[locale]}</span>
        </li>
      ))}
    </ul>
  );
}

function Alternatives({ item: { alternatives, item, question }, catalogue, onTake }: StandingProps) {
  const text = useText(vi, en);
  const figureWords = useText(viFigure, enFigure);
  const locale = useLocale();
  if (alternatives.length === 0) return null;
  const wordsOf = (field: string, value: string): string => {
    if (field === "indicator") return catalogue.words.indicatorName(value);
    if (field === "area") return catalogue.words.areaName(value);
    if (field === "measure" && (value === "actual" || value === "target")) return figureWords.measures[value];
    const status = Status.safeParse(value);
    return field === "status" && status.success ? STATUS_WORDS[status.data][locale] : value;
  };
  return (
    <ul className={styles.takes}>
      {alternatives.map(({ field, value, reason }) => (
        <li key={`${item}${field}${value}`}>
          <Button isQuiet onClick={() => onTake({ [field]: field === "value" ? numberText(Number(value), locale) : value })}>
            {/* Of a question, its answers; the reason would say the question again. */}
            {fill(question ? text.answer : text.alternatives, { value: wordsOf(field, value), reason: reason[locale] })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** "Điều chỉnh: …" with its first words strong. */
function strongStart(words: string) {
  const at = words.indexOf(":");
  return (
    <>
      <b>{words.slice(0, at + 1)}</b>
      {words.slice(at + 1)}
    </>
  );
}
