import { openDraft } from "#server/desk/releases/draft.ts";
import { publishDraft } from "#server/desk/releases/publish-draft.ts";
import type { Command } from "../command.ts";
import { formatRelease } from "../format-release.ts";
import { parseCommandLine } from "../parse-command-line.ts";
import { parseNumber } from "../parse-number.ts";
import { personOf, withDesk } from "../with-desk.ts";

export const publish: Command = {
  name: "publish",
  usage: "publish DRAFT [--by NAME] [--json]",
  summary: "makes a draft the next release; whoever worked on it does not publish it",
  run: async (args, shell) => {
    const { options, positionals } = parseCommandLine(args, {
      options: { by: "string", json: "boolean" },
      positionals: { least: 1, most: 1 },
    });
    const draft = parseNumber(positionals[0], "a draft");
    return withDesk(shell, "write", async (desk) => {
      const { version, changes } = await openDraft(desk.store, draft);
      const { actor, actorName } = personOf(options.by);
      shell.tell(`Publishing draft ${draft} with ${changes.length} change(s) …`);
      const publishing = { fourEyes: shell.fourEyes, publishedBy: actorName };
      const { release } = await publishDraft(desk, { draft, version, actor }, publishing);
      shell.print(options.json ? JSON.stringify(release, null, 2) : formatRelease(release));
      return 0;
    });
  },
};
