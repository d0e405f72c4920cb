import type { Problem } from "#client/api/api-failure.ts";
import { problem as en } from "#client/text/en/problem.ts";
import { problem as vi } from "#client/text/vi/problem.ts";
import type { Locale } from "#domain/text.ts";

export type ProblemKind = keyof typeof vi.kinds;

/** Title and explanation of a problem in the reader's language. */
export function problemWords(problem: Problem, locale: Locale): { title: string; explanation: string } {
  return (locale === "vi" ? vi : en).kinds[kindOf(problem)];
}

/** The last part of the type; problems without one that we know are told by their status. */
export function kindOf({ type, status }: Problem): ProblemKind {
  const name = type?.split("/").at(-1) ?? "";
  if (Object.hasOwn(vi.kinds, name)) return name as ProblemKind;
  if (status === 0) return "offline";
  if (status === 404) return "not-found";
  return status >= 400 && status < 500 ? "invalid-parameter" : "internal";
}
