import { CopyButton } from "#client/components/copy-button.tsx";
import { useAppSettings, useText } from "#client/components/page-context.tsx";
import { data as en } from "#client/text/en/data.ts";
import { fill } from "#client/text/fill.ts";
import { data as vi } from "#client/text/vi/data.ts";
import { EXAMPLE } from "./addresses.ts";
import styles from "./data-page.module.css";

const TOOLS = ["excel", "python", "r", "curl"] as const;

/** Lines that load one indicator's figures into a tool when they are pasted there. */
export function Recipes() {
  const text = useText(vi, en);
  const { origin } = useAppSettings();
  const lines = recipesOf(`${origin}/api/v1/observations?indicator=${EXAMPLE.indicator}`);
  return (
    <>
      <p className={styles.hint}>{fill(text.recipesLead, { indicator: EXAMPLE.indicator })}</p>
      <div className={styles.recipes}>
        {TOOLS.map((tool) => (
          <section key={tool} aria-labelledby={`recipe-${tool}`}>
            <div className={styles.recipeHead}>
              <h3 id={`recipe-${tool}`}>{text.recipe[tool].title}</h3>
              <CopyButton text={lines[tool]} />
            </div>
            <p className={styles.hint}>{text.recipe[tool].hint}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard. */}
            <pre className={styles.code} tabIndex={0}>
              <code>{lines[tool]}</code>
            </pre>
          </section>
        ))}
      </div>
    </>
  );
}

/** The lines of each tool, for one address that answers a list. */
export function recipesOf(address: string): Record<(typeof TOOLS)[number], string> {
  return {
    excel: [
      "let",
      `  Source = Json.Document(Web.Contents("${address}")),`,
      "  Rows = Table.FromRecords(Source[data])",
      "in",
      "  Rows",
    ].join("\n"),
    python: [
      "import json, urllib.request",
      "import pandas as pd",
      "",
      `with urllib.request.urlopen("${address}") as answer:`,
      '    figures = pd.DataFrame(json.load(answer)["data"])',
      'print(figures[["area", "period", "measure", "value", "status", "report"]])',
    ].join("\n"),
    r: [
      "library(jsonlite)",
      `figures <- fromJSON("${address}")$data`,
      'figures[, c("area", "period", "measure", "value", "status", "report")]',
    ].join("\n"),
    curl: `curl -s "${address}" | jq -r '.data[] | [.area, .period, .measure, .value, .status] | @csv'`,
  };
}
