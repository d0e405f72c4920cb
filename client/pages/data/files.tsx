import { ColumnHead, DataTable, NumberCell } from "#client/components/data-table.tsx";
import { DownloadPanel } from "#client/components/download-panel.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { Rich } from "#client/components/prose.tsx";
import { Section } from "#client/components/section.tsx";
import { data as en } from "#client/text/en/data.ts";
import { fill } from "#client/text/fill.ts";
import { data as vi } from "#client/text/vi/data.ts";
import { formatNumber } from "#domain/number.ts";
import type { FileResource } from "#domain/resources/file.ts";
import type { Locale } from "#domain/text.ts";
import styles from "./data-page.module.css";

export interface FilesProps {
  files: readonly FileResource[];
  release: number;
  observations: number;
}

/** Every file of the whole dataset with its size and hash, and the lines that load it. */
export function Files({ files, release, observations }: FilesProps) {
  const text = useText(vi, en);
  const locale = useLocale();
  return (
    <Section id="files" title={text.files} lead={<Rich text={fill(text.filesLead, { release })} />}>
      <DataTable caption={text.filesCaption} isStacked>
        <thead>
          <tr>
            <ColumnHead>{text.fileColumn.format}</ColumnHead>
            <ColumnHead>{text.fileColumn.purpose}</ColumnHead>
            <ColumnHead isNumeric>{text.fileColumn.size}</ColumnHead>
            <ColumnHead>{text.fileColumn.hash}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {files.map(({ format, label, purpose, path, bytes, sha256 }) => (
            <tr key={format}>
              <th scope="row">
                <a href={path}>{label[locale]}</a>
              </th>
              <td data-label={text.fileColumn.purpose}>{purpose[locale]}</td>
              <NumberCell data-label={text.fileColumn.size}>{bytes === null ? text.notMeasured : sizeInWords(bytes, locale)}</NumberCell>
              <td data-label={text.fileColumn.hash} className={styles.address}>
                <code>{sha256 ?? text.notMeasured}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <div className={styles.panel}>
        <DownloadPanel path="/dataset" scopes={[{ scope: "full", count: observations, search: { history: "all" } }]} />
      </div>
    </Section>
  );
}

/** `149 kB`, `1,2 MB`. */
function sizeInWords(bytes: number, locale: Locale): string {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, "MB"] : [bytes / 1000, "kB"];
  return `${formatNumber(value, locale, { maxDecimals: value < 10 ? 1 : 0 })}\u00a0${unit}`;
}
