import type { DeskDeps } from "./desk-deps.ts";
import type { DeskActs } from "./desk-route.ts";

/** Who is signed in, and the rules of this office. */
export function sessionActs({ fourEyes }: Pick<DeskDeps, "fourEyes">): DeskActs<"GET /desk/api/session"> {
  return { "GET /desk/api/session": async ({ person }) => ({ account: person, fourEyes }) };
}
