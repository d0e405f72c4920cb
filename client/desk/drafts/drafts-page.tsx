import { useQuery } from "@tanstack/react-query";
import { ColumnHead, DataTable } from "#client/components/data-table.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { countOf } from "#client/text/count-of.ts";
import { fill } from "#client/text/fill.ts";
import type { DraftSummary } from "#domain/resources/desk/draft.ts";
import { draftsQuery } from "../api/drafts.ts";
import { DeskLink, PublicLink } from "../parts/desk-link.tsx";
import { Loaded } from "../parts/loaded.tsx";
import pages from "../parts/page.module.css";
import { PageTitle } from "../parts/page-title.tsx";
import { draftsText as en } from "../text/en/drafts.ts";
import { draftsText as vi } from "../text/vi/drafts.ts";

/** Every draft: the open ones, and what became of the others. */
export function DraftsPage() {
  const text = useText(vi, en);
  const query = useQuery(draftsQuery);
  return (
    <div className={`frame ${pages.page}`}>
      <PageTitle title={text.title} lead={text.lead} />
      <Loaded query={query}>
        {(drafts) => (drafts.length === 0 ? <EmptyState>{text.empty}</EmptyState> : <DraftsTable drafts={drafts} />)}
      </Loaded>
    </div>
  );
}

function DraftsTable({ drafts }: { drafts: readonly DraftSummary[] }) {
  const text = useText(vi, en);
  const locale = useLocale();
  return (
    <DataTable caption={text.title} isStacked>
      <thead>
        <tr>
          <ColumnHead>{text.columns.draft}</ColumnHead>
          <ColumnHead>{text.columns.changes}</ColumnHead>
          <ColumnHead>{text.columns.people}</ColumnHead>
          <ColumnHead>{text.columns.state}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {drafts.map(({ draft, title, changeCount, people, state, release }) => (
          <tr key={draft}>
            <th scope="row">
              <DeskLink to={`/drafts/${draft}`}>
                {draft}. {title[locale]}
              </DeskLink>
            </th>
            <td data-label={text.columns.changes}>{countOf(changeCount, text.changeCount)}</td>
            <td data-label={text.columns.people}>{people.join(", ")}</td>
            <td data-label={text.columns.state}>
              {state === "open" ? <b>{text.state.open}</b> : text.state[state]}
              {release !== null && (
                <>
                  {": "}
                  <PublicLink to={`/releases/${release}`}>{fill(text.publishedAs, { release })}</PublicLink>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
