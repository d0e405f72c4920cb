import type { MiddlewareHandler } from "hono";
import type { FormerId } from "#domain/catalogue.ts";
import { Failure } from "./failure.ts";
import { askedOf } from "./mount.ts";

/** Ids stand between these in paths, and in the lists of parameters. */
const AROUND_AN_ID = /[/?&=,.]|%2C/i;

/** Leads addresses with a renamed id to the new one (308); answers those with a retired one that it is gone (410), with the reason. */
export function guardFormerIds(formerIds: () => readonly FormerId[]): MiddlewareHandler {
  return async (context, next) => {
    const former = formerIds();
    if (former.length === 0) return next();
    const { address } = askedOf(context);
    const parts = new Set(address.split(AROUND_AN_ID));
    const found = former.find(({ id }) => parts.has(id));
    if (found === undefined) return next();
    if (found.became !== null) return context.redirect(replaceId(address, found.id, found.became), 308);
    // A page says it in the reader's language, once the API has answered so.
    if (isPage(address)) return next();
    throw new Failure("gone", `"${found.id}" was retired: ${found.reason.en}`);
  };
}

function replaceId(address: string, id: string, became: string): string {
  const border = AROUND_AN_ID.source;
  return address.replace(new RegExp(`(?<=${border})${id}(?=${border}|$)`, "gi"), became);
}

function isPage(address: string): boolean {
  const [path = ""] = address.split("?", 1);
  return !/^\/(?:api|embed|sdmx)\//.test(path) && !path.includes(".");
}
