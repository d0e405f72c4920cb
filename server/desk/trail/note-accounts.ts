import type { Account } from "#domain/account.ts";
import { readAudit } from "#server/store/audit.ts";
import type { Store } from "#server/store/store.ts";
import { recordAct } from "./read-trail.ts";

/** Notes in the trail the accounts it knows nothing of: those made on the command line while a server held the database. */
export async function noteAccounts(store: Store, accounts: readonly Account[], clock: () => Date): Promise<void> {
  for (const { id, name, email, role } of accounts) {
    const subject = `account/${id}`;
    if ((await readAudit(store, { subject })).length > 0) continue;
    await recordAct(store, { at: clock(), actor: "command/account", act: "account/created", subject, detail: { id, name, email, role } });
  }
}
