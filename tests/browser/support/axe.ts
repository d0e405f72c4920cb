import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const RULES: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

/**
 * Runs axe-core on the page as it stands and returns one readable text a violation, so that a test says `expect(await findViolations(page))
 * .toEqual([])`. The script is evaluated through the debugging protocol, which the page's content policy does not bar.
 */
export async function findViolations(page: Page, options: RunOptions = {}): Promise<string[]> {
  await page.evaluate(`${axe.source}; undefined`);
  const run = `axe.run(document, ${JSON.stringify({ ...RULES, resultTypes: ["violations"], ...options })})`;
  const results: AxeResults = await page.evaluate(run);
  return results.violations.map(describeViolation);
}

function describeViolation({ id, impact, help, nodes }: AxeResults["violations"][number]): string {
  const places = nodes.map(
    ({ target, failureSummary }) => `  ${target.join(" ")}\n    ${(failureSummary ?? "").replaceAll("\n", "\n    ")}`,
  );
  return [`${id} (${impact}): ${help}`, ...places].join("\n");
}
