import { z } from "zod";
import type { Observation } from "#domain/observation.ts";
import { LedgerChange, ObservationKey } from "#domain/resources/desk/draft.ts";
import { draftImport } from "#server/desk/imports/draft-import.ts";
import { observationId } from "#server/desk/ledger/subject-of-change.ts";
import { openDraft } from "#server/desk/releases/draft.ts";
import { addChange, type Desk, removeChange } from "#server/desk/releases/edit-draft.ts";
import { type Shell, UsageError } from "../command.ts";
import { readGivenFile } from "../given-files.ts";
import { parseCommandLine } from "../parse-command-line.ts";
import { parseNumber } from "../parse-number.ts";
import { personOf, withDesk } from "../with-desk.ts";

const COMMON = { by: "string", json: "boolean" } as const;

/** `draft add [N] --import M` or `draft add N --changes FILE.json`: a reviewed import, or a list of changes as the API writes them. */
export async function addToDraft(args: string[], shell: Shell): Promise<number> {
  const { options, positionals } = parseCommandLine(args, {
    options: { import: "string", changes: "string", ...COMMON },
    positionals: { least: 0, most: 1 },
  });
  const draft = positionals[0] === undefined ? null : parseNumber(positionals[0], "a draft");
  if (options.changes !== undefined) return addChanges(shell, draft, { ...options, changes: readChanges(options.changes) });
  const number = parseNumber(options.import, "an import (--import)");
  const drafted = await withDesk(shell, "write", (desk) => draftImport(desk, number, { draft, ...personOf(options.by) }));
  shell.print(
    options.json
      ? JSON.stringify(drafted)
      : `The figures of import ${number} are in draft ${drafted.draft}. Next: npm run data -- draft show ${drafted.draft}`,
  );
  return 0;
}

/** `draft correct N --figure KEY --value V --reason R`: a figure that we had read or typed wrongly. */
export async function correctInDraft(args: string[], shell: Shell): Promise<number> {
  const { options, positionals } = parseCommandLine(args, {
    options: { figure: "string", value: "string", status: "string", "as-stated": "string", note: "string", reason: "string", ...COMMON },
    positionals: { least: 1, most: 1 },
  });
  const key = readKey(options.figure);
  const given = {
    ...(options.value !== undefined && { value: Number(options.value) }),
    ...(options.status !== undefined && { status: options.status }),
    ...(options["as-stated"] !== undefined && { asStated: options["as-stated"] }),
    ...(options.note !== undefined && { note: options.note }),
  };
  const changeOf = (desk: Desk) => {
    const { published: _, recordedIn: __, ...stated } = findStated(desk, key);
    return [LedgerChange.safeParse({ type: "correct", observation: { ...stated, ...given }, reason: options.reason ?? "" })];
  };
  return addChanges(shell, parseNumber(positionals[0], "a draft"), { ...options, changes: changeOf });
}

/** `draft withdraw N --figure KEY --reason R`: a figure that should not have been published. */
export async function withdrawInDraft(args: string[], shell: Shell): Promise<number> {
  const { options, positionals } = parseCommandLine(args, {
    options: { figure: "string", reason: "string", ...COMMON },
    positionals: { least: 1, most: 1 },
  });
  const change = LedgerChange.safeParse({ type: "withdraw", key: readKey(options.figure), reason: options.reason ?? "" });
  return addChanges(shell, parseNumber(positionals[0], "a draft"), { ...options, changes: () => [change] });
}

/** `draft remove N --change C`: takes a change out again. */
export async function removeFromDraft(args: string[], shell: Shell): Promise<number> {
  const { options, positionals } = parseCommandLine(args, { options: { change: "string", ...COMMON }, positionals: { least: 1, most: 1 } });
  const [draft, change] = [parseNumber(positionals[0], "a draft"), parseNumber(options.change, "a change (--change)")];
  const version = await withDesk(shell, "write", async (desk) => {
    const found = await openDraft(desk.store, draft);
    return removeChange(desk, { draft, version: found.version, actor: personOf(options.by).actor }, change);
  });
  shell.print(options.json ? JSON.stringify({ draft, version }) : `Change ${change} is out of draft ${draft}.`);
  return 0;
}

type Parsed = z.ZodSafeParseResult<LedgerChange>;

async function addChanges(
  shell: Shell,
  draft: number | null,
  { by, json, changes }: { by?: string; json?: boolean; changes: (desk: Desk) => Parsed[] },
): Promise<number> {
  if (draft === null) throw new UsageError("the number of a draft is missing");
  const { version, added } = await withDesk(shell, "write", async (desk) => {
    const parsed = changes(desk).map(requireChange);
    let { version } = await openDraft(desk.store, draft);
    for (const [index, change] of parsed.entries()) {
      if (parsed.length > 50 && index % 50 === 0) shell.tell(`${index} of ${parsed.length} changes …`);
      version = await addChange(desk, { draft, version, actor: personOf(by).actor }, change);
    }
    return { version, added: parsed.length };
  });
  shell.print(json ? JSON.stringify({ draft, version, added }) : `${added} change(s) added to draft ${draft}.`);
  return 0;
}

function readChanges(file: string): () => Parsed[] {
  const list = z.array(z.unknown()).safeParse(parseJson(new TextDecoder().decode(readGivenFile(file)), file));
  if (!list.success) throw new UsageError(`${file} holds no list of changes`);
  return () => list.data.map((change) => LedgerChange.safeParse(change));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is no JSON`);
  }
}

function requireChange(parsed: Parsed, index: number): LedgerChange {
  if (parsed.success) return parsed.data;
  throw new UsageError(
    `change ${index + 1}: ${parsed.error.issues.map(({ path, message }) => `${path.join("/")}: ${message}`).join("; ")}`,
  );
}

/** `indicator|area|period|measure|basis|report`, as `draft show` prints it. */
function readKey(text: string | undefined): ObservationKey {
  const [indicator, area, period, measure, basis, report] = (text ?? "").replace(/^observation\|/, "").split("|");
  const key = ObservationKey.safeParse({ indicator, area, period, measure, basis, report });
  if (!key.success)
    throw new UsageError('--figure takes "indicator|area|period|measure|basis|report", the basis empty where there is none');
  return key.data;
}

function findStated(desk: Desk, key: ObservationKey): Observation & { published: unknown; recordedIn: unknown } {
  const stated = desk
    .current()
    .statementsOf(key)
    .find((statement) => observationId(statement) === observationId(key));
  if (stated === undefined) throw new UsageError(`the ledger has no figure ${observationId(key)}`);
  return stated;
}
