import { nearestMatch } from "#domain/nearest-match.ts";
import { PROBLEM_TYPES, PROBLEMS, type Problem, type ProblemType } from "#domain/problem.ts";

const HAVE_A_PAGE: ReadonlySet<string> = new Set(PROBLEM_TYPES);

/** Parts of a problem that belong to one occurrence. */
export interface FailureDetails {
  errors?: Problem["errors"];
  allowed?: readonly string[];
  missing?: Problem["missing"];
  /** More headers of the answer, e.g. `Allow`. */
  headers?: Readonly<Record<string, string>>;
}

/** What the caller asked for cannot be answered. Thrown anywhere below the door, answered there as problem details. */
export class Failure extends Error {
  readonly type: ProblemType;
  readonly details: FailureDetails;
  constructor(type: ProblemType, detail: string, details: FailureDetails = {}) {
    super(detail);
    this.name = "Failure";
    this.type = type;
    this.details = details;
  }
}

/** 404 for an id that is not among the known ones, with the nearest that is. */
export function notFound(noun: string, id: string, known: Iterable<string> = []): Failure {
  const shown = id.slice(0, 100);
  const near = nearestMatch(id, known);
  const errors = near === null ? undefined : [{ detail: `Did you mean ${near}?` }];
  return new Failure("not-found", `There is no ${noun} "${shown}".${near === null ? "" : ` Did you mean "${near}"?`}`, {
    errors,
    missing: { noun, id: shown, nearest: near },
  });
}

/** The problem as it is sent. `instance` is the path asked for, without its query. */
export function problemOf(failure: Failure, { origin, instance }: { origin: string; instance: string }): Problem {
  const { status, title } = PROBLEMS[failure.type];
  const { errors, allowed, missing } = failure.details;
  return {
    type: HAVE_A_PAGE.has(failure.type) ? `${origin}/problems/${failure.type}` : "about:blank",
    title,
    status,
    detail: failure.message,
    instance: instance.slice(0, 300),
    ...(errors && { errors }),
    ...(allowed && { allowed: [...allowed] }),
    ...(missing && { missing }),
  };
}
