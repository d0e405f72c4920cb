import { z } from "zod";

/** What a person of the desk may do, each with everything before it: read drafts, edit figures, publish a release, manage accounts. */
export const Role = z.enum(["reader", "editor", "publisher", "administrator"]);
export type Role = z.infer<typeof Role>;

/** An act of the desk that needs a right. */
export type Act = "read-drafts" | "edit" | "publish" | "manage-accounts";

const LEAST_ROLE: Record<Act, Role> = { "read-drafts": "reader", edit: "editor", publish: "publisher", "manage-accounts": "administrator" };

/** Whether a role covers an act. The server asks before every act; screens ask only to hide what would be refused. */
export function allows(role: Role, act: Act): boolean {
  return Role.options.indexOf(role) >= Role.options.indexOf(LEAST_ROLE[act]);
}

/** A person who works at the desk. `hasSecondFactor` is true once a code of an authenticator was confirmed. */
export const Account = z.object({
  id: z.string(),
  name: z.string().min(1).max(120),
  email: z.email(),
  role: Role,
  hasSecondFactor: z.boolean(),
});
export type Account = z.infer<typeof Account>;

/** A wish to join the desk, as the administrator writes it. */
export const InvitationRequest = z.strictObject({ email: z.email().max(254).toLowerCase(), role: Role });
export type InvitationRequest = z.infer<typeof InvitationRequest>;

/** The answer of the person invited. */
export const InvitationAnswer = z.strictObject({
  token: z.string().min(20).max(200),
  name: z.string().trim().min(1).max(120),
  password: z.string().max(128),
});
export type InvitationAnswer = z.infer<typeof InvitationAnswer>;

/** Shortest password: length protects better than odd characters (NIST SP 800-63B). */
export const SHORTEST_PASSWORD = 12;

/** Why a password is refused. */
export type PasswordFault = "too-short" | "too-long" | "too-simple" | "holds-own-name";

/** Checks a new password: length, no run of one or few characters, not the person's own name or address. Null when it may be used. */
export function checkPassword(password: string, { email, name }: { email: string; name: string }): PasswordFault | null {
  const folded = password.normalize("NFC").toLocaleLowerCase("vi");
  if ([...password].length < SHORTEST_PASSWORD) return "too-short";
  if (password.length > 128) return "too-long";
  if (new Set(folded).size < 5 || isSequence(folded)) return "too-simple";
  const own = [email.split("@")[0] ?? "", ...name.split(/\s+/)]
    .map((word) => word.toLocaleLowerCase("vi"))
    .filter((word) => word.length > 3);
  return own.some((word) => folded.includes(word) && folded.length - word.length < 8) ? "holds-own-name" : null;
}

/** True for "abcdefghijkl", "123456789012" and one short piece said again and again. */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((character, index) => character.charCodeAt(0) - text.charCodeAt(index));
  const even = steps.filter((step) => step === steps[0] || Math.abs(step) === 9).length;
  return even > steps.length * 0.8 || /^(.{1,4})\1+.{0,3}$/.test(text);
}
