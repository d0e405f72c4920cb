import { memo, useDeferredValue } from "react";
import { KeySwatch } from "#client/charts/key-swatch.tsx";
import marks from "#client/components/marks.module.css";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import { formatValue, unitWord } from "#domain/number.ts";
import type { Figure, ReviewItem } from "#domain/resources/desk/review.ts";
import type { Locale } from "#domain/text.ts";
import { MEASURE_WORDS, STATUS_WORDS } from "#domain/words.ts";
import { COLOUR, STATUS_FORMS } from "../parts/status-forms.ts";
import type { DeskCatalogue } from "../parts/use-catalogue.ts";
import { reviewText as en } from "../text/en/review.ts";
import { reviewText as vi } from "../text/vi/review.ts";
import styles from "./item-rows.module.css";

export interface ItemRowsProps {
  items: readonly ReviewItem[];
  current: number | null;
  catalogue: DeskCatalogue;
  onEdit: (item: number) => void;
}

/** Rows that are drawn at once; hundreds more follow when the figure in hand is on screen. */
const FIRST_ROWS = 30;
/** More than these are laid out only when they come into sight. */
const MANY_ROWS = 60;

/** The other figures of the report, one a row. The row of the figure in hand is taken out, not drawn again. */
export function ItemRows({ items, current, catalogue, onEdit }: ItemRowsProps) {
  const text = useText(vi, en);
  const locale = useLocale();
  const shown = useDeferredValue(items, items.slice(0, FIRST_ROWS));
  return (
    <ol className={`${styles.rows} ${items.length > MANY_ROWS ? styles.many : ""}`} aria-label={text.list}>
      {shown.map((item, index) => (
        <ItemRow key={item.item} {...{ item, catalogue, onEdit, text, locale }} number={index + 1} isHidden={item.item === current} />
      ))}
    </ol>
  );
}

interface ItemRowProps extends Pick<ItemRowsProps, "catalogue" | "onEdit"> {
  item: ReviewItem;
  number: number;
  isHidden: boolean;
  /** Handed in: hundreds of rows do not each listen for the language. */
  text: typeof vi;
  locale: Locale;
}

const ItemRow = memo(function ItemRow({ item, number, isHidden, catalogue, onEdit, text, locale }: ItemRowProps) {
  const { figure, state } = item;
  const unit = figure ? catalogue.unitOf(figure.indicator) : undefined;
  const unitText = unit && unitWord(unit, locale);
  return (
    <li className={`${styles.row} ${state === "rejected" ? styles.out : ""}`} hidden={isHidden}>
      <b className={styles.number}>{number}</b>
      <span className={styles.what}>
        {figure && state !== "rejected" ? nameOf(item, catalogue) : quoteOf(item)}
        <Second item={item} text={text} locale={locale} />
      </span>
      <span className={styles.value}>
        {figure && state !== "rejected" && (
          <>
            <b>
              {formatValue(figure, locale)}
              {unitText === "%" && "%"}
            </b>
            {unitText !== "%" && ` ${unitText ?? ""}`}
          </>
        )}
      </span>
      <span className={styles.status}>{figure && state !== "rejected" && <Firmness figure={figure} locale={locale} />}</span>
      <span className={state === "open" ? styles.asks : styles.decision}>{text.state[state]}</span>
      <button type="button" className={styles.edit} aria-label={fill(text.row.editNumber, { number })} onClick={() => onEdit(item.item)}>
        {text.row.edit}
      </button>
    </li>
  );
});

/** How firm an actual is, by form and word; of a plan that it is one. */
function Firmness({ figure: { status, measure }, locale }: { figure: Figure; locale: Locale }) {
  if (status === null) return <>{MEASURE_WORDS[measure][locale]}</>;
  return (
    <span className={marks.mark}>
      <KeySwatch form={STATUS_FORMS[status]} role={COLOUR} />
      {STATUS_WORDS[status][locale]}
    </span>
  );
}

/** Under the name: the question, the first warning, how it lies to the ledger, or why it was left out. */
function Second({
  item: { state, question, reason, findings, relation, figure },
  text,
  locale,
}: Pick<ItemRowProps, "item" | "text" | "locale">) {
  const line =
    state === "rejected"
      ? reason
      : state === "open" && question && figure === null
        ? fill(text.asks, { question: question[locale] })
        : (findings[0]?.message[locale] ?? (relation && relation !== "new" ? text.relationShort[relation] : ""));
  return line ? <small className={styles.second}>{line}</small> : null;
}

function nameOf({ figure }: ReviewItem, { words }: DeskCatalogue): string {
  if (!figure) return "";
  const basis = words.basisName(figure.indicator, figure.basis);
  return `${words.indicatorName(figure.indicator)}${basis ? ` (${basis})` : ""}, ${figure.period}`;
}

function quoteOf({ evidence }: ReviewItem): string {
  return `“${evidence.text.replaceAll(/\s+/g, " ")}”`;
}
