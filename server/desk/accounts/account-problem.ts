import type { PasswordFault } from "#domain/account.ts";

/** Why an act on accounts was refused. The screens have the words, by code. */
export type AccountProblemCode = "email-taken" | "invitation-over" | "unknown-account" | "last-administrator" | PasswordFault;

/** A refused act on accounts: the caller's doing, never a fault of the server. */
export class AccountProblem extends Error {
  readonly code: AccountProblemCode;
  constructor(code: AccountProblemCode) {
    super(code);
    this.name = "AccountProblem";
    this.code = code;
  }
}
