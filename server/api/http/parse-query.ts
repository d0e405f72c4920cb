import type { z } from "zod";
import { nearestMatch } from "#domain/nearest-match.ts";
import { Failure } from "./failure.ts";

const LONGEST_VALUE = 2000;
const LONGEST_SHOWN = 60;

/** What other data services call a parameter of ours. */
const SYNONYMS: Readonly<Record<string, string>> = {
  as_of: "asOf",
  date: "asOf",
  vintage: "asOf",
  vintage_date: "asOf",
  year: "time",
  years: "time",
  period: "time",
  province: "area",
  region: "area",
  geo: "area",
  series: "indicator",
  variable: "indicator",
  version: "release",
};

/**
 * Reads the query of an address strictly: an unknown, repeated or empty parameter is refused with the names there are and the nearest match.
 * `search` is as it stands in the address, with or without its question mark. Throws `Failure`.
 */
export function parseQuery<Query extends z.ZodObject>(search: string, schema: Query): z.output<Query> {
  const allowed = Object.keys(schema.shape);
  const given = readPairs(search, allowed);
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    detail: describe(issue, given.get(String(issue.path[0])) ?? ""),
    parameter: String(issue.path[0]),
  }));
  throw new Failure("invalid-parameter", errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join(" "), { errors, allowed });
}

function readPairs(search: string, allowed: readonly string[]): Map<string, string> {
  const given = new Map<string, string>();
  for (const pair of search.replace(/^\?/, "").split("&")) {
    if (pair === "" && search.length <= 1) continue;
    const at = pair.indexOf("=");
    const name = decode(at === -1 ? pair : pair.slice(0, at));
    const value = at === -1 ? "" : decode(pair.slice(at + 1));
    checkPair(name, value, { given, allowed });
    given.set(name, value.normalize("NFC"));
  }
  return given;
}

function checkPair(name: string, value: string, { given, allowed }: { given: Map<string, string>; allowed: readonly string[] }): void {
  if (!allowed.includes(name)) throw unknownParameter(name, allowed);
  const complaint = given.has(name)
    ? "is given more than once. Give it once; a list is written with commas."
    : value.trim() === ""
      ? "is empty. Give it a value or leave it out."
      : value.length > LONGEST_VALUE
        ? `is longer than ${LONGEST_VALUE} characters.`
        : null;
  if (complaint === null) return;
  throw new Failure("invalid-parameter", `"${name}" ${complaint}`, { errors: [{ detail: `It ${complaint}`, parameter: name }], allowed });
}

function unknownParameter(name: string, allowed: readonly string[]): Failure {
  const meant = Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : undefined;
  const near = meant !== undefined && allowed.includes(meant) ? meant : nearestMatch(name, allowed);
  const shown = shorten(name);
  const advice = near === null ? (allowed.length === 0 ? "It takes none." : `Use ${allowed.join(", ")}.`) : `Did you mean ${near}?`;
  return new Failure("unknown-parameter", `"${shown}" is not a parameter of this resource.`, {
    errors: [{ detail: advice, parameter: shown }],
    allowed,
  });
}

/** What would have been understood; of a closed list the nearest. */
function describe(issue: z.core.$ZodIssue, value: string): string {
  if (issue.code !== "invalid_value") return `"${shorten(value)}" is not understood. Expected: ${issue.message}.`;
  const choices = issue.values.map(String);
  const near = nearestMatch(value, choices);
  return `"${shorten(value)}" is not one of ${choices.join(", ")}.${near === null ? "" : ` Did you mean ${near}?`}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new Failure("malformed-request", `"${shorten(text)}" is not correct percent-encoding.`);
  }
}

function shorten(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
