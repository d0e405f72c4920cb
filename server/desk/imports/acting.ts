import { ImportChanged } from "#server/store/act-on-import.ts";
import { DeskProblem } from "../desk-problem.ts";

/** Who acts: the id of the account or name of the command, for the trail, and the name that is shown. */
export interface Person {
  actor: string;
  actorName: string;
}

/** Who acts on which item of which import. */
export interface ItemActing extends Person {
  import: number;
  item: number;
}

/** Does an act on an import and tells in words why it came too late. Throws `DeskProblem`. */
export async function tellingChanges<Result>(number: number, step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof ImportChanged)) throw error;
    throw problemOf(error, number);
  }
}

export function unknownImport(number: number): DeskProblem {
  return new DeskProblem("unknown-import", `There is no import ${number}.`);
}

export function unknownItem(number: number, item: number | null): DeskProblem {
  return new DeskProblem("unknown-item", `Import ${number} has no item ${item}.`);
}

export function closedImport(number: number): DeskProblem {
  return new DeskProblem("import-closed", `The figures of import ${number} are in a draft. Discard that draft, or change them there.`);
}

function problemOf({ reason, item }: ImportChanged, number: number): DeskProblem {
  switch (reason) {
    case "unknown":
      return unknownImport(number);
    case "unknown-item":
      return unknownItem(number, item);
    case "closed":
      return closedImport(number);
    case "changed-meanwhile":
      return new DeskProblem(
        "changed-meanwhile",
        `Somebody changed ${item === null ? "" : `item ${item} of `}import ${number} meanwhile. Look at it again.`,
      );
  }
}
