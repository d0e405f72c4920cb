import type { Account } from "#domain/account.ts";
import { recordAct } from "#server/desk/trail/read-trail.ts";
import type { DeskDeps } from "./desk-deps.ts";
import type { DeskActs, DeskKey } from "./desk-route.ts";
import { Refusal } from "./refusal.ts";

type AccountKey = Extract<DeskKey, `${string} /desk/api/accounts${string}` | `${string} /desk/api/invitations${string}`>;

/** The people of the desk. Every act is in the trail, which names whom it was about. */
export function accountActs({ desk, accounts, origin }: DeskDeps): DeskActs<AccountKey> {
  const record = (act: string, actor: string, detail: object, subject = "accounts") =>
    recordAct(desk.store, { at: desk.clock(), actor, act: `account/${act}`, subject, detail });

  const find = async (id: string): Promise<Account> => {
    const found = (await (await accounts()).list()).find((account) => account.id === id);
    if (found === undefined) throw new Refusal("unknown");
    return found;
  };

  return {
    "GET /desk/api/accounts": async () => ({ data: await (await accounts()).list() }),
    "POST /desk/api/invitations": async ({ person, body }) => {
      const { token, expiresAt } = await (await accounts()).invite(body);
      await record("invited", person.id, body);
      // Behind the sign of a fragment: what follows it is never sent to a server, so no log and no other site sees it.
      return { address: `${origin}/desk/invitation#${token}`, expiresAt };
    },
    "POST /desk/api/invitations/accept": async ({ body }) => {
      const account = await (await accounts()).accept(body);
      await record("joined", account.id, named(account), `account/${account.id}`);
      return account;
    },
    "PUT /desk/api/accounts/:account/role": async ({ person, params, body: { role } }) => {
      const { role: before } = await find(params.account);
      await (await accounts()).setRole(params.account, role);
      const account = await find(params.account);
      await record("role-changed", person.id, { ...named(account), before }, `account/${account.id}`);
      return account;
    },
    "POST /desk/api/accounts/:account/end-sessions": async ({ person, params }) => {
      const account = await find(params.account);
      await (await accounts()).endSessions(account.id);
      await record("sessions-ended", person.id, named(account), `account/${account.id}`);
      return undefined;
    },
    "DELETE /desk/api/accounts/:account": async ({ person, params }) => {
      const account = await find(params.account);
      await (await accounts()).remove(account.id);
      await record("removed", person.id, named(account), `account/${account.id}`);
      return undefined;
    },
  };
}

function named({ id, name, email, role }: Account) {
  return { id, name, email, role };
}
