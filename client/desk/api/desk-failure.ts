import type { DeskRefusal, DeskRefusalCode } from "#domain/resources/desk/desk.ts";

/** The desk refused an act, failed, or could not be reached (status 0). Nothing was changed. */
export class DeskFailure extends Error {
  readonly status: number;
  /** What the server said of it; null where it said nothing that the desk understands. */
  readonly refusal: DeskRefusal | null;
  constructor(status: number, refusal: DeskRefusal | null) {
    super(refusal?.words.en ?? `The desk answered ${status}.`);
    this.name = "DeskFailure";
    this.status = status;
    this.refusal = refusal;
  }
}

/** Whether something went wrong in the way a code says. */
export function isRefusal(error: unknown, code: DeskRefusalCode): error is DeskFailure & { refusal: DeskRefusal } {
  return error instanceof DeskFailure && error.refusal?.code === code;
}
