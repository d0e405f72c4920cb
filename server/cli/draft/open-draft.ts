import { DraftText } from "#domain/resources/desk/draft.ts";
import { openDraft } from "#server/desk/releases/draft.ts";
import { createDraft, discardDraft } from "#server/desk/releases/edit-draft.ts";
import { type Shell, UsageError } from "../command.ts";
import { parseCommandLine } from "../parse-command-line.ts";
import { parseNumber } from "../parse-number.ts";
import { personOf, withDesk } from "../with-desk.ts";

const TEXTS = { "title-vi": "string", "title-en": "string", "note-vi": "string", "note-en": "string" } as const;

/** `draft create`: an empty draft with its title and note in both languages. */
export async function createEmptyDraft(args: string[], shell: Shell): Promise<number> {
  const { options } = parseCommandLine(args, {
    options: { ...TEXTS, by: "string", json: "boolean" },
    positionals: { least: 0, most: 0 },
  });
  const text = DraftText.safeParse({
    title: { vi: options["title-vi"], en: options["title-en"] },
    note: { vi: options["note-vi"], en: options["note-en"] },
  });
  if (!text.success)
    throw new UsageError(
      `${Object.keys(TEXTS)
        .map((name) => `--${name}`)
        .join(", ")} are needed, none of them empty`,
    );
  const { actor } = personOf(options.by);
  const draft = await withDesk(shell, "write", (desk) => createDraft(desk, { ...text.data, actor }));
  shell.print(options.json ? JSON.stringify({ draft }) : `Draft ${draft} is open.`);
  return 0;
}

/** `draft discard N`: closes a draft that is not to be published. */
export async function discardOpenDraft(args: string[], shell: Shell): Promise<number> {
  const { options, positionals } = parseCommandLine(args, {
    options: { by: "string", json: "boolean" },
    positionals: { least: 1, most: 1 },
  });
  const number = parseNumber(positionals[0], "a draft");
  await withDesk(shell, "write", async (desk) => {
    const { version } = await openDraft(desk.store, number);
    await discardDraft(desk, { draft: number, version, actor: personOf(options.by).actor });
  });
  shell.print(options.json ? JSON.stringify({ draft: number, state: "discarded" }) : `Draft ${number} is discarded; it stays to be read.`);
  return 0;
}
