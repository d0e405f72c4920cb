import { changes as en } from "#client/text/en/changes.ts";
import { fill } from "#client/text/fill.ts";
import { changes as vi } from "#client/text/vi/changes.ts";
import type { SearchValues } from "./address.ts";
import styles from "./change-pages.module.css";
import { Link } from "./link.tsx";
import { useText } from "./page-context.tsx";

export interface ChangePagesProps {
  to: string;
  search?: SearchValues;
  page: number;
  last: number;
}

/** To the pages before and after of a long table of changes; nothing where there is one page. */
export function ChangePages({ to, search = {}, page, last }: ChangePagesProps) {
  const text = useText(vi, en);
  if (last < 2) return null;
  const linkTo = (number: number, label: string) => (
    <Link to={to} search={{ ...search, page: number === 1 ? undefined : String(number) }}>
      {label}
    </Link>
  );
  return (
    <nav aria-label={text.pages} className={`${styles.pages} no-print`}>
      {page > 1 && linkTo(page - 1, text.previous)}
      <span>{fill(text.page, { page: `${page}/${last}` })}</span>
      {page < last && linkTo(page + 1, text.next)}
    </nav>
  );
}
