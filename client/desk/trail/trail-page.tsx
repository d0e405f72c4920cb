import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "#client/components/button.tsx";
import { ColumnHead, DataTable } from "#client/components/data-table.tsx";
import { useText } from "#client/components/page-context.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { formatInstant } from "#domain/number.ts";
import type { TrailEntry } from "#domain/resources/desk/desk.ts";
import { trailQuery } from "../api/people.ts";
import { DeskLink } from "../parts/desk-link.tsx";
import { Loaded } from "../parts/loaded.tsx";
import notes from "../parts/notes.module.css";
import pages from "../parts/page.module.css";
import { PageTitle } from "../parts/page-title.tsx";
import { trailText as en } from "../text/en/people.ts";
import { trailText as vi } from "../text/vi/people.ts";
import styles from "./trail-page.module.css";

/** Every act at the desk, newest first, and whether the chain of hashes is whole. */
export function TrailPage() {
  const text = useText(vi, en);
  const query = useInfiniteQuery(trailQuery);
  return (
    <div className={`frame ${pages.page}`}>
      <PageTitle title={text.title} lead={text.lead} />
      <Loaded query={query}>
        {({ pages: read }) => (
          <>
            <Chain isWhole={read.every(({ isWhole }) => isWhole)} />
            <Entries entries={read.flatMap(({ entries }) => entries)} />
            {query.hasNextPage && (
              <p className={styles.more}>
                <Button onClick={() => void query.fetchNextPage()} disabled={query.isFetchingNextPage}>
                  {text.more}
                </Button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Chain({ isWhole }: { isWhole: boolean }) {
  const text = useText(vi, en);
  return (
    <p className={`${isWhole ? notes.note : notes.failure} ${styles.chain}`} role={isWhole ? "status" : "alert"}>
      {isWhole ? text.whole : text.broken}
    </p>
  );
}

function Entries({ entries }: { entries: readonly TrailEntry[] }) {
  const text = useText(vi, en);
  if (entries.length === 0) return <EmptyState>{text.empty}</EmptyState>;
  return (
    <DataTable caption={text.title} isStacked>
      <thead>
        <tr>
          <ColumnHead>{text.columns.entry}</ColumnHead>
          <ColumnHead>{text.columns.at}</ColumnHead>
          <ColumnHead>{text.columns.who}</ColumnHead>
          <ColumnHead>{text.columns.act}</ColumnHead>
          <ColumnHead>{text.columns.subject}</ColumnHead>
          <ColumnHead>{text.columns.hash}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Entry key={entry.entry} entry={entry} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Entry({ entry: { entry, at, actor, actorName, act, subject, subjectName, detail, hash } }: { entry: TrailEntry }) {
  const text = useText(vi, en);
  return (
    <tr>
      <th scope="row">{entry}</th>
      <td data-label={text.columns.at}>{formatInstant(at)}</td>
      <td data-label={text.columns.who}>{actor === "visitor" ? text.visitor : actorName}</td>
      <td data-label={text.columns.act}>
        {text.acts[act] ?? act}
        {detail !== null && (
          <details className={styles.detail}>
            <summary>{text.detail}</summary>
            <pre>{JSON.stringify(detail, null, 1)}</pre>
          </details>
        )}
      </td>
      <td data-label={text.columns.subject}>
        <Subject subject={subject} name={subjectName} />
      </td>
      <td data-label={text.columns.hash}>
        <code title={hash}>{hash.slice(0, 10)}</code>
      </td>
    </tr>
  );
}

/** `import/3` and `draft/2` lead to what they are about; an account is told by its name. */
function Subject({ subject, name }: { subject: string; name: string }) {
  const text = useText(vi, en);
  const [, kind, number] = /^(import|draft)\/(\d+)$/.exec(subject) ?? [];
  if (kind === undefined) return <span title={subject}>{subject === "accounts" ? text.accounts : name}</span>;
  return <DeskLink to={`/${kind}s/${number}`}>{subject}</DeskLink>;
}
