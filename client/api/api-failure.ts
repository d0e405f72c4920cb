/** A problem as the API describes it (RFC 9457); parts that did not arrive are absent. */
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  errors?: { detail: string; parameter?: string; value?: string }[];
  /** Parameters the address knows. */
  allowed?: readonly string[];
  /** Of an id that is not known: what kind it is of, and the known one most like it. */
  missing?: { noun: string; id: string; nearest: string | null };
}

/** The API refused, failed, or could not be reached (status 0). */
export class ApiFailure extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title ?? `The API answered ${problem.status}.`);
    this.name = "ApiFailure";
    this.problem = problem;
  }
}
