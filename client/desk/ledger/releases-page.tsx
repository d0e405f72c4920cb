import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { releasesQuery } from "#client/api/release.ts";
import { buttonClass } from "#client/components/button.tsx";
import { ColumnHead, DataTable } from "#client/components/data-table.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import { formatInstant } from "#domain/number.ts";
import type { ReleaseResource } from "#domain/resources/release.ts";
import { publicQuery } from "../api/public-site.ts";
import { PublicLink } from "../parts/desk-link.tsx";
import { SelectField } from "../parts/field.tsx";
import { Loaded } from "../parts/loaded.tsx";
import pages from "../parts/page.module.css";
import { PageTitle } from "../parts/page-title.tsx";
import { releasesText as en } from "../text/en/ledger.ts";
import { releasesText as vi } from "../text/vi/ledger.ts";

/** The public page that tells what differs between two releases. */
const COMPARE = "/releases/compare";

/** Every release, with the way to what it changed. */
export function ReleasesPage() {
  const text = useText(vi, en);
  const query = useQuery(publicQuery(releasesQuery()));
  return (
    <div className={`frame ${pages.page}`}>
      <PageTitle title={text.title} lead={text.lead} />
      <Loaded query={query}>
        {({ data }) => (
          <>
            <ReleasesTable releases={data} />
            <Comparing releases={data} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function ReleasesTable({ releases }: { releases: readonly ReleaseResource[] }) {
  const text = useText(vi, en);
  const locale = useLocale();
  return (
    <DataTable caption={text.title} isStacked>
      <thead>
        <tr>
          <ColumnHead>{text.columns.release}</ColumnHead>
          <ColumnHead>{text.columns.title}</ColumnHead>
          <ColumnHead>{text.columns.recordedAt}</ColumnHead>
          <ColumnHead>{text.columns.by}</ColumnHead>
          <ColumnHead>{text.columns.compare}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {releases.map(({ release, title, recordedAt, publishedBy }) => (
          <tr key={release}>
            <th scope="row">
              <PublicLink to={`/releases/${release}`}>{fill(text.open, { release })}</PublicLink>
            </th>
            <td data-label={text.columns.title}>{title[locale]}</td>
            <td data-label={text.columns.recordedAt}>{formatInstant(recordedAt)}</td>
            <td data-label={text.columns.by}>{publishedBy}</td>
            <td data-label={text.columns.compare}>
              {release > 1 && (
                <PublicLink to={COMPARE} search={{ from: String(release - 1), to: String(release) }}>
                  {fill(text.compare, { other: release - 1 })}
                </PublicLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** Any two releases, held against each other on the public page. */
function Comparing({ releases }: { releases: readonly ReleaseResource[] }) {
  const text = useText(vi, en);
  const locale = useLocale();
  const newest = Math.max(...releases.map(({ release }) => release));
  const [from, setFrom] = useState(String(Math.max(1, newest - 1)));
  const [to, setTo] = useState(String(newest));
  if (newest < 2) return null;
  const options = releases.map(({ release, title }) => ({ value: String(release), label: `${release}. ${title[locale]}` }));
  return (
    <div className={`${pages.form} ${pages.narrow} ${pages.last}`}>
      <div className={pages.fields}>
        <SelectField label={text.one} value={from} options={options} onChange={setFrom} />
        <SelectField label={text.other} value={to} options={options} onChange={setTo} />
      </div>
      <p>
        <PublicLink to={COMPARE} search={{ from, to }} className={buttonClass(true)}>
          {text.submit}
        </PublicLink>
      </p>
    </div>
  );
}
