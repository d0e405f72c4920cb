import { download as en } from "#client/text/en/download.ts";
import { fill } from "#client/text/fill.ts";
import { download as vi } from "#client/text/vi/download.ts";
import { formatNumber } from "#domain/number.ts";
import type { SearchValues } from "./address.ts";
import { CopyButton } from "./copy-button.tsx";
import { EXTENSIONS, fileAddress, snippetsOf, TOOLS } from "./download-files.ts";
import styles from "./download-panel.module.css";
import { useAppSettings, useLocale, useText } from "./page-context.tsx";

/** A selection that can be taken away. */
export interface DownloadScope {
  scope: "full" | "view";
  /** Rows of its CSV. */
  count: number;
  search: SearchValues;
  /** Where its files are other ones than those of the panel. */
  path?: string;
}

export interface DownloadPanelProps {
  /** Path of the files without their extension: `/indicators/grdp-growth`. */
  path: string;
  scopes: readonly DownloadScope[];
}

/** Everything, or only what is shown, with the number of rows of each; every format; lines for tools that load by themselves. */
export function DownloadPanel({ path, scopes }: DownloadPanelProps) {
  const text = useText(vi, en);
  const locale = useLocale();
  return (
    <div className={styles.panel}>
      {scopes.map(({ scope, count, search, path: own = path }) => (
        <div key={scope}>
          <h3 className={styles.scope}>{fill(text.scope[scope], { count: formatNumber(count, locale) })}</h3>
          <Files path={own} search={locale === "en" ? { ...search, lang: "en" } : search} />
          {scope === "full" && <p className={styles.hint}>{text.fullHint}</p>}
        </div>
      ))}
      <Snippets path={path} search={scopes.at(-1)?.search ?? {}} />
    </div>
  );
}

function Files({ path, search }: { path: string; search: SearchValues }) {
  const text = useText(vi, en);
  return (
    <ul className={styles.files}>
      {EXTENSIONS.map((extension) => (
        <li key={extension}>
          <a href={fileAddress(path, extension, search)}>{text.formats[extension]}</a>
        </li>
      ))}
      <li>
        <a href={fileAddress(path, "csv", { ...search, sep: "semicolon", bom: "1", labels: "both" })}>{text.excelCsv}</a>
      </li>
    </ul>
  );
}

function Snippets({ path, search }: { path: string; search: SearchValues }) {
  const text = useText(vi, en);
  const { origin } = useAppSettings();
  const lines = snippetsOf(origin, path, search);
  return (
    <details className={styles.snippets}>
      <summary>{text.snippets}</summary>
      <dl>
        {TOOLS.map((tool) => (
          <div key={tool}>
            <dt>
              {text.tools[tool]} <CopyButton text={lines[tool]} />
            </dt>
            <dd>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard. */}
              <pre className={styles.code} tabIndex={0}>
                <code>{lines[tool]}</code>
              </pre>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
