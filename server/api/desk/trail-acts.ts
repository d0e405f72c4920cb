import { readTrail } from "#server/desk/trail/read-trail.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { type DeskActs, numberOf } from "./desk-route.ts";
import { nameActors } from "./name-actors.ts";

/** Every act there ever was. */
export function trailActs(deps: DeskDeps): DeskActs<"GET /desk/api/trail"> {
  return {
    "GET /desk/api/trail": async ({ query }) => {
      const before = query.get("before");
      return readTrail(deps.desk.store, { before: before === null ? null : numberOf(before), nameOf: await nameActors(deps) });
    },
  };
}
