import { z } from "zod";
import { Account, Role } from "../../account.ts";
import { Bilingual } from "../../text.ts";

/** Who is signed in, and the rules of this office. */
export const DeskSession = z.strictObject({
  account: Account,
  /** Whether a second person must publish. An office of one may switch it off (`DESK_FOUR_EYES=off`); every entry of the trail says so. */
  fourEyes: z.boolean(),
});
export type DeskSession = z.infer<typeof DeskSession>;

/** Codes of refusals at the desk; the screens say each in words. */
export const DESK_REFUSALS = [
  "not-signed-in",
  "not-allowed",
  "wrong-origin",
  "invalid",
  "unknown",
  "changed-meanwhile",
  "closed",
  "findings",
  "four-eyes",
  "empty",
  "ledger-moved",
  "already-imported",
  "unreadable",
  "too-large",
  "too-many",
  "internal",
] as const;
export type DeskRefusalCode = (typeof DESK_REFUSALS)[number];

/** A refused act: nothing was changed. Sent as `application/problem+json`. */
export const DeskRefusal = z.object({
  status: z.int(),
  code: z.enum(DESK_REFUSALS),
  /** What is wrong and what to do, in both languages. */
  words: Bilingual,
  /** What is wrong in which field: a JSON pointer into the request, or empty. */
  errors: z.array(z.object({ pointer: z.string(), words: Bilingual })),
  /** With `changed-meanwhile`: the item or draft as it is now, so that the person sees what the other one did. */
  current: z.unknown().optional(),
});
export type DeskRefusal = z.infer<typeof DeskRefusal>;

/** One act in the trail. */
export const TrailEntry = z.strictObject({
  entry: z.int().positive(),
  at: z.iso.datetime(),
  /** Id of the account or name of the command, and the name to show. */
  actor: z.string(),
  actorName: z.string(),
  /** `noun/verb`, e.g. `draft/published`. */
  act: z.string(),
  subject: z.string(),
  /** The name of the account it is about; else the subject itself. */
  subjectName: z.string(),
  detail: z.unknown(),
  hash: z.string(),
});
export type TrailEntry = z.infer<typeof TrailEntry>;

/** The trail, newest entry first, with what following its hashes found. */
export const Trail = z.strictObject({ entries: z.array(TrailEntry), next: z.int().nullable(), isWhole: z.boolean() });
export type Trail = z.infer<typeof Trail>;

/** An invitation as the administrator hands it on: the address is shown once. */
export const Invitation = z.strictObject({ address: z.string(), expiresAt: z.iso.datetime() });
export type Invitation = z.infer<typeof Invitation>;

export const RoleRequest = z.strictObject({ role: Role });
