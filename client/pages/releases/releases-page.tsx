import { releasesQuery } from "#client/api/release.ts";
import { ColumnHead, DataTable, NumberCell } from "#client/components/data-table.tsx";
import { Link } from "#client/components/link.tsx";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useText } from "#client/components/page-context.tsx";
import { noSearch } from "#client/components/search-fields.ts";
import { releases as en } from "#client/text/en/releases.ts";
import { fill } from "#client/text/fill.ts";
import { releases as vi } from "#client/text/vi/releases.ts";
import { formatInstant, formatNumber } from "#domain/number.ts";
import type { ReleaseResource } from "#domain/resources/release.ts";
import styles from "./releases-page.module.css";

type Props = PageProps<Record<string, string>, object, ReleaseResource[]>;

export const releasesPage = definePage<Record<string, string>, object, ReleaseResource[]>({
  search: noSearch,
  load: async (_view, read) => (await read(releasesQuery())).data,
  head: ({ locale }, releases) => {
    const { title, description } = locale === "vi" ? vi : en;
    const date = releases[0] ? formatInstant(releases[0].recordedAt) : "";
    return {
      title,
      description: fill(description, { count: releases.length, date }),
      links: () => [{ rel: "alternate", type: "application/atom+xml", href: "/releases.atom", title }],
    };
  },
  Component: Releases,
});

function Releases({ view: { locale }, data: releases }: Props) {
  const text = useText(vi, en);
  const [newest] = releases;
  return (
    <div className="frame">
      <h1>{text.title}</h1>
      {newest && <p className="sentence">{fill(text.lead, { release: newest.release, instant: formatInstant(newest.recordedAt) })}</p>}
      <p className={styles.feed}>
        <Link to="/releases/compare">{text.compare}</Link>
        <a href="/releases.atom">{text.feed}</a>
      </p>
      <DataTable caption={text.caption} className={styles.table} isStacked>
        <thead>
          <tr>
            <ColumnHead>{text.column.release}</ColumnHead>
            <ColumnHead>{text.column.recordedAt}</ColumnHead>
            <ColumnHead>{text.column.title}</ColumnHead>
            <ColumnHead isNumeric>{text.column.observations}</ColumnHead>
            <ColumnHead isNumeric>{text.column.reports}</ColumnHead>
            <ColumnHead isNumeric>{text.column.added}</ColumnHead>
            <ColumnHead isNumeric>{text.column.withdrawn}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {releases.map(({ release, recordedAt, title, note, counts }) => (
            <tr key={release}>
              <th scope="row">
                <Link to={`/releases/${release}`}>{fill(text.name, { release })}</Link>
              </th>
              <td className={`figures ${styles.instant}`}>{formatInstant(recordedAt)}</td>
              <td className={styles.contents}>
                {title[locale]}
                <span className={styles.note}>{note[locale]}</span>
              </td>
              <NumberCell data-label={text.column.observations}>{formatNumber(counts.observations, locale)}</NumberCell>
              <NumberCell data-label={text.column.reports}>{formatNumber(counts.reports, locale)}</NumberCell>
              <NumberCell data-label={text.column.added}>{formatNumber(counts.added, locale)}</NumberCell>
              <NumberCell data-label={text.column.withdrawn}>{formatNumber(counts.withdrawn, locale)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
