import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ApiParameters } from "#client/api/api-query.ts";
import { observationsQuery } from "#client/api/observation.ts";
import { ClockLink } from "#client/components/clock.tsx";
import type { FigureWords } from "#client/components/figure-words.ts";
import { useAppSettings, useLocale, useText } from "#client/components/page-context.tsx";
import { ReportLink } from "#client/components/report-link.tsx";
import { query as en } from "#client/text/en/query.ts";
import { fill } from "#client/text/fill.ts";
import { query as vi } from "#client/text/vi/query.ts";
import type { ObservationResource } from "#domain/resources/observation.ts";
import { MEASURE_WORDS, STATUS_WORDS } from "#domain/words.ts";
import styles from "./query-page.module.css";
import { piecesOf, rowWindow } from "./row-window.ts";

/** Rows fetched at once. */
const PIECE = 100;
/** Pieces kept; the ones farthest from what is shown go first. */
const MOST_PIECES = 30;
/** Rows are fetched when scrolling pauses for so long. */
const PAUSE_MS = 120;

export interface QueryTableProps {
  /** The first piece, which came with the page. */
  rows: readonly ObservationResource[];
  count: number;
  parameters: ApiParameters;
  words: FigureWords;
}

type Pieces = ReadonlyMap<number, readonly ObservationResource[]>;

/** All rows of a selection, however many: only those in sight are in the document, fetched as they come into sight. */
export function QueryTable({ rows, count, parameters, words }: QueryTableProps) {
  const text = useText(vi, en);
  const view = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [place, setPlace] = useState({ scrollTopPx: 0, viewPx: 540 });
  const shown = rowWindow(count, place);
  const pieces = usePieces({ first: rows, wanted: piecesOf(shown, PIECE), parameters });
  const follow = () => view.current && setPlace({ scrollTopPx: view.current.scrollTop, viewPx: view.current.clientHeight });
  // The policy of the pages allows no style in the document, only what a script sets.
  useLayoutEffect(() => {
    if (list.current) list.current.style.height = `${shown.heightPx + HEAD_PX}px`;
    if (body.current) body.current.style.transform = `translateY(${shown.offsetPx}px)`;
  }, [shown.heightPx, shown.offsetPx]);
  const numbers = Array.from({ length: shown.to - shown.from }, (_, at) => shown.from + at);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard. */}
      <section ref={view} className={styles.view} tabIndex={0} aria-label={text.scrolled} onScroll={follow}>
        <div ref={list}>
          <table className={styles.table} aria-rowcount={count + 1}>
            <caption className="hidden-text">{text.table}</caption>
            <thead>
              <tr aria-rowindex={1}>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" className={column === "value" ? styles.number : ""}>
                    {text.column[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody ref={body}>
              {numbers.map((number) => (
                <Row key={number} number={number} row={pieces.get(Math.floor(number / PIECE))?.[number % PIECE]} words={words} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {count > rows.length && (
        <noscript>
          <p>{fill(text.firstRows, { count: rows.length })}</p>
        </noscript>
      )}
    </>
  );
}

const COLUMNS = ["indicator", "area", "period", "measure", "value", "status", "report"] as const;
const HEAD_PX = 40;

function Row({ number, row, words }: { number: number; row: ObservationResource | undefined; words: FigureWords }) {
  const text = useText(vi, en);
  const locale = useLocale();
  if (row === undefined)
    return (
      <tr aria-rowindex={number + 2}>
        <td colSpan={COLUMNS.length} className={styles.loading}>
          {text.loading}
        </td>
      </tr>
    );
  const basis = words.basisName(row.indicator, row.basis);
  return (
    <tr aria-rowindex={number + 2}>
      <th scope="row">
        <ClockLink to={`/indicators/${row.indicator}`} search={{ area: row.area }}>
          {words.indicatorName(row.indicator)}
        </ClockLink>
        {basis && `, ${basis}`}
      </th>
      <td>{words.areaName(row.area)}</td>
      <td>{row.period}</td>
      <td>{MEASURE_WORDS[row.measure][locale]}</td>
      <td className={styles.number}>{words.figure(row, row.indicator)}</td>
      <td>{row.status ? STATUS_WORDS[row.status][locale] : ""}</td>
      <td>
        <ReportLink report={{ id: row.report, publisher: row.publisher, published: row.published }} />
      </td>
    </tr>
  );
}

/** The pieces at hand; those wanted and missing are fetched once scrolling pauses. */
function usePieces({
  first,
  wanted,
  parameters,
}: {
  first: readonly ObservationResource[];
  wanted: readonly number[];
  parameters: ApiParameters;
}): Pieces {
  const { read } = useAppSettings();
  const [pieces, setPieces] = useState<Pieces>(() => new Map([[0, first]]));
  const missing = wanted.filter((piece) => !pieces.has(piece)).join();
  useEffect(() => {
    if (missing === "") return;
    let isStale = false;
    const timer = setTimeout(async () => {
      for (const piece of missing.split(",").map(Number)) {
        const answer = await read(observationsQuery({ ...parameters, limit: PIECE, offset: piece * PIECE || undefined })).catch(() => null);
        if (isStale || answer === null) return;
        setPieces((before) => keepNear(new Map(before).set(piece, answer.data), piece));
      }
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [missing, parameters, read]);
  return pieces;
}

function keepNear(pieces: Map<number, readonly ObservationResource[]>, piece: number): Pieces {
  const numbers = [...pieces.keys()].sort((one, other) => Math.abs(one - piece) - Math.abs(other - piece));
  return new Map(numbers.slice(0, MOST_PIECES).map((number) => [number, pieces.get(number) ?? []]));
}
