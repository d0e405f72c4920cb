import { z } from "zod";

/** Kinds of problems with a page of their own at `/problems/{type}` (RFC 9457). */
export const PROBLEM_TYPES = [
  "unknown-parameter",
  "invalid-parameter",
  "as-of-in-future",
  "not-additive",
  "definition-mismatch",
  "not-found",
  "gone",
  "method-not-allowed",
  "not-acceptable",
  "internal",
] as const;

/** Kinds that say no more than their status does: their type is `about:blank`. */
export const PLAIN_PROBLEMS = [
  "malformed-request",
  "content-too-large",
  "address-too-long",
  "headers-too-large",
  "not-ready",
  "too-busy",
  "not-implemented",
] as const;

export type ProblemType = (typeof PROBLEM_TYPES)[number] | (typeof PLAIN_PROBLEMS)[number];

/** Problem details as they are sent. `errors` names the parameter or the place in the body at fault; `allowed` what would have been understood. */
export const Problem = z.object({
  type: z.string().meta({ description: "Address of the page that explains this kind of problem, or about:blank." }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(z.object({ detail: z.string(), parameter: z.string().optional(), pointer: z.string().optional() })).optional(),
  allowed: z.array(z.string()).optional(),
  /** Of an id that is not known: what kind it is of, and the known one most like it. */
  missing: z.object({ noun: z.string(), id: z.string(), nearest: z.string().nullable() }).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** What is the same for every problem of a type. */
export const PROBLEMS: Readonly<Record<ProblemType, { status: number; title: string }>> = {
  "unknown-parameter": { status: 400, title: "Unknown query parameter" },
  "invalid-parameter": { status: 400, title: "Invalid query parameter" },
  "as-of-in-future": { status: 400, title: "As-of date in the future" },
  "not-additive": { status: 400, title: "Not additive" },
  "definition-mismatch": { status: 400, title: "Different definitions" },
  "not-found": { status: 404, title: "Not found" },
  gone: { status: 410, title: "Gone" },
  "method-not-allowed": { status: 405, title: "Method not allowed" },
  "not-acceptable": { status: 406, title: "Not acceptable" },
  internal: { status: 500, title: "Internal error" },
  "malformed-request": { status: 400, title: "Bad Request" },
  "content-too-large": { status: 413, title: "Content Too Large" },
  "address-too-long": { status: 414, title: "URI Too Long" },
  "headers-too-large": { status: 431, title: "Request Header Fields Too Large" },
  "not-ready": { status: 503, title: "Service Unavailable" },
  "not-implemented": { status: 501, title: "Not Implemented" },
  "too-busy": { status: 503, title: "Service Unavailable" },
};
