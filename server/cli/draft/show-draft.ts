import { describeChange } from "#domain/change-sentence.ts";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";
import { subjectOf } from "#server/desk/ledger/subject-of-change.ts";
import { checkDraft } from "#server/desk/releases/check-draft.ts";
import { type Draft, openDraft } from "#server/desk/releases/draft.ts";
import { diffDraft, previewDraft } from "#server/desk/releases/preview-draft.ts";
import { readDrafts } from "#server/store/drafts.ts";
import { readPeopleOfDraft } from "#server/store/people-of-draft.ts";
import type { Shell } from "../command.ts";
import { parseCommandLine } from "../parse-command-line.ts";
import { parseNumber } from "../parse-number.ts";
import { withDesk } from "../with-desk.ts";

/** `draft list`: every draft, newest first. */
export async function listDrafts(args: string[], shell: Shell): Promise<number> {
  const { options } = parseCommandLine(args, { options: { json: "boolean" }, positionals: { least: 0, most: 0 } });
  const drafts = await withDesk(shell, "read", ({ store }) => readDrafts(store));
  if (options.json) shell.print(JSON.stringify(drafts, null, 2));
  else shell.print(drafts.length === 0 ? "There is no draft yet. See: npm run data -- draft create" : drafts.map(lineOf).join("\n"));
  return 0;
}

/** `draft show N`: its changes, what they would change of what is drawn, what the checks say, and who worked on it. */
export async function showDraft(args: string[], shell: Shell): Promise<number> {
  const { options, positionals } = parseCommandLine(args, { options: { json: "boolean" }, positionals: { least: 1, most: 1 } });
  await withDesk(shell, "read", async (desk) => {
    const draft = await openDraft(desk.store, parseNumber(positionals[0], "a draft"));
    const people = await readPeopleOfDraft(desk.store, draft.draft);
    const isOpen = draft.state === "open";
    const differences = isOpen ? await diffDraft(desk.current(), draft) : [];
    const findings = isOpen ? await checkDraft(draft, previewDraft(desk.current(), draft)) : [];
    if (options.json) return shell.print(JSON.stringify({ ...draft, people, differences, findings }, null, 2));
    const { catalogue } = desk.current();
    for (const line of [
      lineOf(draft),
      `  ${draft.note.vi} / ${draft.note.en}`,
      `  by ${people.join(", ")}`,
      ...draft.changes.map(({ change, body }) => `  ${change} ${body.type} ${subjectOf(body)}${statedValue(body)}`),
      ...differences.map((difference) => `  → ${sentenceOf(difference, catalogue)}`),
      ...findings.map(({ change, message }) => `  ! ${change}: ${message.en}`),
    ])
      shell.print(line);
  });
  return 0;
}

/** A draft in one line. */
export function lineOf({ draft, state, title, release }: Pick<Draft, "draft" | "state" | "title" | "release">): string {
  return `Draft ${draft} (${release === null ? state : `published as release ${release}`}): ${title.vi} / ${title.en}`;
}

function statedValue(change: LedgerChange): string {
  return change.type === "add" || change.type === "correct" ? ` = ${change.observation.value}` : "";
}

function sentenceOf(difference: ReleaseChange, { indicatorsById, areasById, unitsById, basesById }: Catalogue): string {
  const indicator = indicatorsById.get(difference.indicator);
  const [area, unit] = [areasById.get(difference.area), unitsById.get(indicator?.unit ?? "")];
  if (indicator === undefined || area === undefined || unit === undefined) return difference.indicator;
  return describeChange(difference, { indicator, area, unit, basis: basesById.get(difference.basis)?.name ?? null }, "vi");
}
