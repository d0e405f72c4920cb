import { formerNames } from "#server/desk/trail/read-trail.ts";
import type { DeskDeps } from "./desk-deps.ts";

/** How each actor of the trail is called: people by the name of their account, also those who left; commands by their own. */
export async function nameActors({ accounts, desk }: Pick<DeskDeps, "accounts" | "desk">): Promise<(actor: string) => string> {
  const names = await formerNames(desk.store);
  for (const { id, name } of await (await accounts()).list()) names.set(id, name);
  return (actor) => names.get(actor) ?? actor.replace(/^command\//, "");
}
