import type { DeskRefusal, DeskRefusalCode } from "#domain/resources/desk/desk.ts";
import type { Bilingual } from "#domain/text.ts";
import { REFUSALS } from "./refusal-words.ts";

export interface RefusalDetails {
  /** Instead of the words of the code. */
  words?: Bilingual;
  errors?: DeskRefusal["errors"];
  /** How the item or the draft is now. */
  current?: unknown;
  /** Seconds after which to try again. */
  retryAfter?: number;
}

/** An act that is refused before the desk is asked. Thrown anywhere below the desk's door, answered there. */
export class Refusal extends Error {
  readonly code: DeskRefusalCode;
  readonly details: RefusalDetails;
  constructor(code: DeskRefusalCode, details: RefusalDetails = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}

/** The refusal as it is sent. */
export function respondRefusal({ code, details }: Refusal): Response {
  const { status, words } = REFUSALS[code];
  const { errors = [], current, retryAfter } = details;
  const body: DeskRefusal = { status, code, words: details.words ?? words, errors, ...(current !== undefined && { current }) };
  const headers = { "Content-Type": "application/problem+json", ...(retryAfter !== undefined && { "Retry-After": String(retryAfter) }) };
  return new Response(JSON.stringify(body), { status, headers });
}
