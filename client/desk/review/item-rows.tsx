import { memo } from "react";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { StatusMark } from "#client/components/status-mark.tsx";
import { fill } from "#client/text/fill.ts";
import { formatValue, unitWord } from "#domain/number.ts";
import type { ReviewItem } from "#domain/resources/desk/review.ts";
import { MEASURE_WORDS } from "#domain/words.ts";
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

/** The other figures of the report, one a row. The row of the figure in hand is taken out, not drawn again. */
export function ItemRows({ items, current, catalogue, onEdit }: ItemRowsProps) {
  const text = useText(vi, en);
  return (
    <ol className={styles.rows} aria-label={text.list}>
      {items.map((item, index) => (
        <ItemRow key={item.item} item={item} number={index + 1} isHidden={item.item === current} catalogue={catalogue} onEdit={onEdit} />
      ))}
    </ol>
  );
}

interface ItemRowProps extends Pick<ItemRowsProps, "catalogue" | "onEdit"> {
  item: ReviewItem;
  number: number;
  isHidden: boolean;
}

const ItemRow = memo(function ItemRow({ item, number, isHidden, catalogue, onEdit }: ItemRowProps) {
  const text = useText(vi, en);
  const locale = useLocale();
  const { figure, state } = item;
  const unit = figure ? catalogue.unitOf(figure.indicator) : undefined;
  const unitText = unit && unitWord(unit, locale);
  return (
    <li className={`${styles.row} ${state === "rejected" ? styles.out : ""}`} hidden={isHidden}>
      <b className={styles.number}>{number}</b>
      <span className={styles.what}>
        {figure && state !== "rejected" ? nameOf(item, catalogue) : quoteOf(item)}
        <Second item={item} />
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
      <span className={styles.status}>
        {figure && state !== "rejected" && (figure.status ? <StatusMark status={figure.status} /> : MEASURE_WORDS[figure.measure][locale])}
      </span>
      <span className={state === "open" ? styles.asks : styles.decision}>{text.state[state]}</span>
      <button type="button" className={styles.edit} aria-label={fill(text.row.editNumber, { number })} onClick={() => onEdit(item.item)}>
        {text.row.edit}
      </button>
    </li>
  );
});

/** Under the name: the question, the first warning, how it lies to the ledger, or why it was left out. */
function Second({ item: { state, reason, findings, relation, figure, origin } }: { item: ReviewItem }) {
  const text = useText(vi, en);
  const locale = useLocale();
  const line =
    state === "rejected"
      ? reason
      : state === "open" && origin === "doubted" && reason !== "" && figure === null
        ? fill(text.asks, { question: reason })
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
