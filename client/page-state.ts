import type { Answer } from "./api/answer-source.ts";

/** The element that carries the state, as JSON that no browser runs. */
export const STATE_ID = "page-state";

/** What travels inside a page: every answer it was drawn from, and the public address of the site. */
export interface PageState {
  origin: string;
  answers: Record<string, Answer>;
}
