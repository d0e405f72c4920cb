import type { FormEvent } from "react";
import * as z from "zod/mini";
import { reportsQuery } from "#client/api/report.ts";
import { Button } from "#client/components/button.tsx";
import { Choices } from "#client/components/choices.tsx";
import { ClockLink, clockFields, clockOf } from "#client/components/clock.tsx";
import { Control, ControlRow } from "#client/components/control-row.tsx";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useText } from "#client/components/page-context.tsx";
import { PastNotice } from "#client/components/past-notice.tsx";
import { wordsField } from "#client/components/search-fields.ts";
import { Section } from "#client/components/section.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { useChangeSearch } from "#client/components/use-search.ts";
import { reports as en } from "#client/text/en/reports.ts";
import { fill } from "#client/text/fill.ts";
import { reports as vi } from "#client/text/vi/reports.ts";
import { formatNumber } from "#domain/number.ts";
import type { Report } from "#domain/report.ts";
import type { ReportSummary } from "#domain/resources/report.ts";
import { ReportTable } from "./report-table.tsx";
import styles from "./reports-page.module.css";
import { groupByYear, selectReports } from "./select-reports.ts";

const KINDS = ["news", "statistics", "portal", "report", "resolution"] as const satisfies readonly Report["kind"][];
const Search = z.strictObject({ q: wordsField, kind: z.optional(z.enum(KINDS)), ...clockFields });
type Search = z.infer<typeof Search>;
type Props = PageProps<Record<string, string>, Search, ReportSummary[]>;

export const reportsPage = definePage({
  search: Search,
  load: async ({ search }: { search: Search }, read) => (await read(reportsQuery({ limit: 10_000, ...clockOf(search) }))).data,
  head: ({ locale }, reports) => {
    const { title, description } = locale === "vi" ? vi : en;
    return { title, description: fill(description, { count: reports.length }) };
  },
  Component: Reports,
});

function Reports({ view: { search: filter, locale }, data: all }: Props) {
  const text = useText(vi, en);
  const isFiltered = filter.q !== undefined || filter.kind !== undefined;
  const found = selectReports(all, filter);
  const years = groupByYear(found);
  const undated = all.filter(({ published }) => published === null).length;
  const values = {
    reports: all.length,
    figures: formatNumber(
      all.reduce((sum, { figures }) => sum + figures, 0),
      locale,
    ),
    dated: all.length - undated,
    undated,
  };
  return (
    <div className="frame">
      <h1>{text.title}</h1>
      <p className="sentence">{fill(text.lead, values)}</p>
      <Filter filter={filter} />
      <PastNotice to="/reports" search={filter} />
      {isFiltered && (
        <p role="status" className={styles.found}>
          {found.length > 0 ? fill(text.found, { count: found.length, all: all.length }) : text.foundNone}{" "}
          <ClockLink to="/reports">{text.clear}</ClockLink>
        </p>
      )}
      {found.length === 0 && <EmptyState>{text.foundNoneHint}</EmptyState>}
      {years.length > 1 && (
        <nav aria-label={text.years} className={`${styles.years} no-print`}>
          <ul>
            {years.map(([year]) => (
              <li key={year}>
                <a href={`#${anchorOf(year)}`}>{year || text.undated}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {years.map(([year, reports]) => (
        <Section
          key={year}
          id={anchorOf(year)}
          title={year || text.undated}
          lead={year === "" ? text.undatedHint : undefined}
          aside={fill(text.countReports, { count: reports.length })}
        >
          <ReportTable caption={`${text.title}, ${year || text.undated}`} reports={reports} />
        </Section>
      ))}
    </div>
  );
}

/** Words in a form that works without scripts (an empty one is not sent), kinds as links: all are parameters of the address. */
function Filter({ filter: { q, ...others } }: { filter: Search }) {
  const text = useText(vi, en);
  const change = useChangeSearch();
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("q");
    change({ q: String(typed).trim() || undefined });
  }
  const kinds = [undefined, ...KINDS].map((one) => ({
    to: "/reports",
    search: { ...others, q, kind: one },
    isChosen: one === others.kind,
    label: one === undefined ? text.anyKind : text.kinds[one],
  }));
  return (
    <div className={styles.controls}>
      <ControlRow label={text.filters}>
        <Control label={text.search} htmlFor="reports-words">
          <form className={styles.filter} onSubmit={submit} key={q ?? ""}>
            <input
              id="reports-words"
              type="search"
              name="q"
              defaultValue={q ?? ""}
              maxLength={200}
              placeholder={text.searchHint}
              required
            />
            {Object.entries(others).map(
              ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
            )}
            <Button type="submit">{text.apply}</Button>
          </form>
        </Control>
        <Control label={text.kind}>
          <Choices label={text.kind} choices={kinds} />
        </Control>
      </ControlRow>
    </div>
  );
}

function anchorOf(year: string): string {
  return year === "" ? "undated" : `y${year}`;
}
