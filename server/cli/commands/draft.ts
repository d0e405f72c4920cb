import { nearestMatch } from "#domain/nearest-match.ts";
import { type Command, type Shell, UsageError } from "../command.ts";
import { addToDraft, correctInDraft, removeFromDraft, withdrawInDraft } from "../draft/change-draft.ts";
import { createEmptyDraft, discardOpenDraft } from "../draft/open-draft.ts";
import { listDrafts, showDraft } from "../draft/show-draft.ts";

const VERBS: Readonly<Record<string, (args: string[], shell: Shell) => Promise<number>>> = {
  list: listDrafts,
  show: showDraft,
  create: createEmptyDraft,
  add: addToDraft,
  correct: correctInDraft,
  withdraw: withdrawInDraft,
  remove: removeFromDraft,
  discard: discardOpenDraft,
};

export const draft: Command = {
  name: "draft",
  usage:
    "draft [list | show N | create --title-vi T --title-en T --note-vi N --note-en N | add [N] --import M | add N --changes FILE.json | correct N --figure KEY --value V --reason R | withdraw N --figure KEY --reason R | remove N --change C | discard N] [--by NAME] [--json]",
  summary: "prepares a release: opens a draft, puts a reviewed import or single changes into it, shows what it would change",
  run: async ([verb = "list", ...args], shell) => {
    const isOption = verb.startsWith("--");
    const run = VERBS[isOption ? "list" : verb];
    if (run !== undefined) return run(isOption ? [verb, ...args] : args, shell);
    const near = nearestMatch(verb, Object.keys(VERBS));
    throw new UsageError(
      `"draft ${verb}" is unknown. ${near === null ? `Use one of: ${Object.keys(VERBS).join(", ")}` : `Did you mean "${near}"?`}`,
    );
  },
};
