import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Account, InvitationAnswer, InvitationRequest, Role } from "#domain/account.ts";
import type { Invitation, Trail } from "#domain/resources/desk/desk.ts";
import { askDesk } from "./ask-desk.ts";
import { DESK_KEYS } from "./desk-keys.ts";

/** The trail from its newest entry on, a page at a time. */
export const trailQuery = infiniteQueryOptions({
  queryKey: DESK_KEYS.trail,
  queryFn: ({ pageParam }) => askDesk<Trail>(pageParam === null ? "/trail" : `/trail?before=${pageParam}`),
  initialPageParam: null as number | null,
  getNextPageParam: ({ next }) => next,
});

export const accountsQuery = queryOptions({
  queryKey: DESK_KEYS.accounts,
  queryFn: async () => (await askDesk<{ data: Account[] }>("/accounts")).data,
});

export function invite(request: InvitationRequest): Promise<Invitation> {
  return askDesk("/invitations", { method: "POST", body: request });
}

export function acceptInvitation(answer: InvitationAnswer): Promise<Account> {
  return askDesk("/invitations/accept", { method: "POST", body: answer });
}

export function setRole(id: string, role: Role): Promise<Account> {
  return askDesk(`/accounts/${encodeURIComponent(id)}/role`, { method: "PUT", body: { role } });
}

export function endSessions(id: string): Promise<void> {
  return askDesk(`/accounts/${encodeURIComponent(id)}/end-sessions`, { method: "POST" });
}

export function removeAccount(id: string): Promise<void> {
  return askDesk(`/accounts/${encodeURIComponent(id)}`, { method: "DELETE" });
}
