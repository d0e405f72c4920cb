import { formatSearch } from "#client/components/address.ts";
import { CopyButton } from "#client/components/copy-button.tsx";
import { DownloadPanel } from "#client/components/download-panel.tsx";
import { useAppSettings, useText } from "#client/components/page-context.tsx";
import { ReportLink } from "#client/components/report-link.tsx";
import { SideSection } from "#client/components/section.tsx";
import { countOf } from "#client/text/count-of.ts";
import { common as commonEn } from "#client/text/en/common.ts";
import { indicator as en } from "#client/text/en/indicator.ts";
import { fill } from "#client/text/fill.ts";
import { common as commonVi } from "#client/text/vi/common.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { formatDay } from "#domain/number.ts";
import type { IndicatorResource } from "#domain/resources/indicator.ts";
import { citationOf } from "./citation-of.ts";
import { downloadScopes } from "./download-scopes.ts";
import { fileSearch } from "./indicator-head.ts";
import styles from "./indicator-page.module.css";
import type { IndicatorProps } from "./indicator-page.tsx";
import { reportsShown } from "./reports-shown.ts";

const PICTURES = [
  ["png", "PNG"],
  ["svg", "SVG"],
] as const;
/** Reports named at once; the others open below. */
const NAMED = 5;

/** What the indicator is, how to take it away, how to cite it, and every report behind it. */
export function SideColumn(props: IndicatorProps) {
  const { view, data } = props;
  const { locale, search } = view;
  const { indicator, unit } = data;
  const text = useText(vi, en);
  const { origin } = useAppSettings();
  const citation = citationOf(props, origin);
  const reports = reportsShown(data);
  return (
    <>
      <SideSection id="definition" title={text.definition}>
        <p className={styles.fullName}>{indicator.name[locale]}</p>
        <p className={styles.soft}>{indicator.definition[locale]}</p>
        <p className={styles.soft}>
          {fill(text.unit, { unit: unit.name[locale] })} {text.better[indicator.betterWhen]}
        </p>
      </SideSection>
      <SideSection id="downloads" title={text.downloads} className="no-print">
        <DownloadPanel path={`/indicators/${indicator.id}`} scopes={downloadScopes(props)} />
        <p className={styles.soft}>{text.downloadsHint}</p>
        <Files
          label={text.pictures}
          files={PICTURES}
          address={`/indicators/${indicator.id}`}
          search={formatSearch({ ...fileSearch(search), lang: locale === "en" ? "en" : undefined })}
        />
      </SideSection>
      <SideSection id="citation" title={text.citation}>
        <blockquote className={styles.citation}>{citation}</blockquote>
        <CopyButton text={citation} label={text.copyCitation} />
      </SideSection>
      {reports.length > 0 && (
        <SideSection id="reports" title={text.reports}>
          <Reports reports={reports} />
        </SideSection>
      )}
    </>
  );
}

interface FilesProps {
  label?: string;
  files: readonly (readonly [string, string])[];
  address: string;
  search: string;
}

function Files({ label, files, address, search }: FilesProps) {
  return (
    <p className={styles.files}>
      {label && <span>{label}</span>}
      {files.map(([extension, name]) => (
        <a key={extension} href={`${address}.${extension}${search}`}>
          {name}
        </a>
      ))}
    </p>
  );
}

function Reports({ reports }: { reports: IndicatorResource["reports"] }) {
  const text = useText(vi, en);
  return (
    <>
      <ReportList reports={reports.slice(0, NAMED)} />
      {reports.length > NAMED && (
        <details className={styles.more}>
          <summary>{countOf(reports.length, text.allReports)}</summary>
          <ReportList reports={reports.slice(NAMED)} />
        </details>
      )}
    </>
  );
}

function ReportList({ reports }: { reports: IndicatorResource["reports"] }) {
  const common = useText(commonVi, commonEn);
  return (
    <ul className={styles.reports}>
      {reports.map((report) => (
        <li key={report.id}>
          <ReportLink report={report}>{report.title}</ReportLink>
          <br />
          <span className={styles.soft}>
            {report.publisher}, {report.published === null ? common.noReport : formatDay(report.published)}
          </span>
        </li>
      ))}
    </ul>
  );
}
