import { z } from "zod";
import { Account, type Act, InvitationAnswer, InvitationRequest } from "../../account.ts";
import { DeskSession, Invitation, RoleRequest, Trail } from "./desk.ts";
import { DraftChangeAct, DraftDetail, DraftSummary, DraftText, DraftTextAct, DraftVersion } from "./draft.ts";
import { ImportDetail, ImportSummary, ItemRequest, ReviewAct, ReviewItem, SplitRequest } from "./review.ts";

/** The draft that takes the approved figures of an import; null opens a new one. */
export const ImportDraftRequest = z.strictObject({ draft: z.int().positive().nullable().default(null) });
export type ImportDraftRequest = z.infer<typeof ImportDraftRequest>;

/** What somebody must be to ask: anybody, anybody signed in, or a role that covers the act. */
export type Needs = "nothing" | "session" | Act;

/** One address of the desk's API. */
export interface DeskAddress {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `:name` for what varies. */
  path: string;
  needs: Needs;
  /** JSON of the request; null where there is none. An import is handed in as a form instead. */
  body: z.ZodType | null;
  /** JSON of the answer with 200, or 201 where something was made; null for 204. Every refusal is a `DeskRefusal`. */
  answer: z.ZodType | null;
}

const listOf = <Item extends z.ZodType>(item: Item) => z.strictObject({ data: z.array(item) });

/**
 * Every address of the desk's API but those of better-auth (`/desk/api/auth/…`: sign in and out, second factor, own password and sessions). The server
 * mounts this list, so that no act is without its right. Requests other than GET must come from a page of this site.
 *
 * `POST /desk/api/imports` takes `multipart/form-data`: `request` holds the JSON of an `ImportRequest`, `file` the document or `text` the pasted words.
 * `DELETE …/changes/:change` names the version in the query: `?version=3`. `GET /desk/api/trail` goes on with `?before=120`.
 * `GET /desk/preview/:draft/…` shows any public page (`/desk/preview/3/en/indicators/grdp-growth?kind=line`) as it would be.
 */
export const DESK_ADDRESSES = [
  { method: "GET", path: "/desk/api/session", needs: "session", body: null, answer: DeskSession },
  { method: "GET", path: "/desk/api/imports", needs: "read-drafts", body: null, answer: listOf(ImportSummary) },
  { method: "POST", path: "/desk/api/imports", needs: "edit", body: null, answer: ImportDetail },
  { method: "GET", path: "/desk/api/imports/:import", needs: "read-drafts", body: null, answer: ImportDetail },
  { method: "PUT", path: "/desk/api/imports/:import/items/:item", needs: "edit", body: ReviewAct, answer: ReviewItem },
  { method: "POST", path: "/desk/api/imports/:import/items", needs: "edit", body: ItemRequest, answer: ReviewItem },
  { method: "POST", path: "/desk/api/imports/:import/items/:item/split", needs: "edit", body: SplitRequest, answer: listOf(ReviewItem) },
  { method: "POST", path: "/desk/api/imports/:import/draft", needs: "edit", body: ImportDraftRequest, answer: DraftDetail },
  { method: "GET", path: "/desk/api/drafts", needs: "read-drafts", body: null, answer: listOf(DraftSummary) },
  { method: "POST", path: "/desk/api/drafts", needs: "edit", body: DraftText, answer: DraftDetail },
  { method: "GET", path: "/desk/api/drafts/:draft", needs: "read-drafts", body: null, answer: DraftDetail },
  { method: "PUT", path: "/desk/api/drafts/:draft", needs: "edit", body: DraftTextAct, answer: DraftDetail },
  { method: "POST", path: "/desk/api/drafts/:draft/changes", needs: "edit", body: DraftChangeAct, answer: DraftDetail },
  { method: "DELETE", path: "/desk/api/drafts/:draft/changes/:change", needs: "edit", body: null, answer: DraftDetail },
  { method: "POST", path: "/desk/api/drafts/:draft/publish", needs: "publish", body: DraftVersion, answer: DraftDetail },
  { method: "POST", path: "/desk/api/drafts/:draft/discard", needs: "edit", body: DraftVersion, answer: DraftDetail },
  { method: "GET", path: "/desk/api/trail", needs: "read-drafts", body: null, answer: Trail },
  { method: "GET", path: "/desk/api/accounts", needs: "manage-accounts", body: null, answer: listOf(Account) },
  { method: "POST", path: "/desk/api/invitations", needs: "manage-accounts", body: InvitationRequest, answer: Invitation },
  { method: "POST", path: "/desk/api/invitations/accept", needs: "nothing", body: InvitationAnswer, answer: Account },
  { method: "PUT", path: "/desk/api/accounts/:account/role", needs: "manage-accounts", body: RoleRequest, answer: Account },
  { method: "POST", path: "/desk/api/accounts/:account/end-sessions", needs: "manage-accounts", body: null, answer: null },
  { method: "DELETE", path: "/desk/api/accounts/:account", needs: "manage-accounts", body: null, answer: null },
] as const satisfies readonly DeskAddress[];
