import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#client/components/button.tsx";
import { ColumnHead, DataTable } from "#client/components/data-table.tsx";
import { useText } from "#client/components/page-context.tsx";
import { Section } from "#client/components/section.tsx";
import { fill } from "#client/text/fill.ts";
import { type Account, Role } from "#domain/account.ts";
import { DESK_KEYS } from "../api/desk-keys.ts";
import { accountsQuery, endSessions, removeAccount, setRole } from "../api/people.ts";
import { useMay } from "../api/session.ts";
import { useAnnounce } from "../parts/announcer.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { FailureNote } from "../parts/failure-note.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { NotAllowed } from "../parts/not-allowed.tsx";
import pages from "../parts/page.module.css";
import { PageTitle } from "../parts/page-title.tsx";
import { accountsText as en } from "../text/en/people.ts";
import { shell as enShell } from "../text/en/shell.ts";
import { accountsText as vi } from "../text/vi/people.ts";
import { shell as viShell } from "../text/vi/shell.ts";
import { InviteForm } from "./invite-form.tsx";
import { RoleSelect } from "./role-select.tsx";

/** Who may enter the desk, and to do what. For administrators. */
export function AccountsPage() {
  const text = useText(vi, en);
  const shell = useText(viShell, enShell);
  const isAllowed = useMay("manage-accounts");
  const query = useQuery({ ...accountsQuery, enabled: isAllowed });
  return (
    <div className={`frame ${pages.page}`}>
      <PageTitle title={text.title} lead={text.lead} />
      {isAllowed ? (
        <>
          <Loaded query={query}>{(accounts) => <AccountsTable accounts={accounts} />}</Loaded>
          <ul className={`${pages.lines} ${pages.quiet} ${pages.after}`}>
            {Role.options.map((role) => (
              <li key={role}>
                <b>{shell.role[role]}</b>: {text.roles[role]}
              </li>
            ))}
          </ul>
          <Section id="invite" title={text.invite.title}>
            <InviteForm />
          </Section>
        </>
      ) : (
        <NotAllowed />
      )}
    </div>
  );
}

function AccountsTable({ accounts }: { accounts: readonly Account[] }) {
  const text = useText(vi, en);
  const { error, act } = useAccountActs();
  return (
    <>
      <FailureNote error={error} />
      <DataTable caption={text.title} isStacked>
        <thead>
          <tr>
            <ColumnHead>{text.columns.name}</ColumnHead>
            <ColumnHead>{text.columns.email}</ColumnHead>
            <ColumnHead>{text.columns.role}</ColumnHead>
            <ColumnHead>{text.columns.second}</ColumnHead>
            <ColumnHead>{text.columns.act}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} act={act} />
          ))}
        </tbody>
      </DataTable>
    </>
  );
}

type AccountAct = { account: Account; run: () => Promise<unknown>; said: string };

/** Each act reads the list again and says what was done. */
function useAccountActs() {
  const client = useQueryClient();
  const announce = useAnnounce();
  const { error, mutate } = useMutation({
    mutationFn: ({ run }: AccountAct) => run(),
    onSuccess: (_, { said }) => announce(said),
    onSettled: () => client.invalidateQueries({ queryKey: DESK_KEYS.accounts }),
  });
  return { error, act: mutate };
}

function AccountRow({ account, act }: { account: Account; act: (one: AccountAct) => void }) {
  const text = useText(vi, en);
  const shell = useText(viShell, enShell);
  const [isAsking, setIsAsking] = useState(false);
  const { id, name, email, role, hasSecondFactor } = account;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={text.columns.email}>{email}</td>
      <td data-label={text.columns.role}>
        <RoleSelect
          label={fill(text.roleOf, { name })}
          isLabelHidden
          value={role}
          onChange={(next) => act({ account, run: () => setRole(id, next), said: fill(text.changed, { name, role: shell.role[next] }) })}
        />
      </td>
      <td data-label={text.columns.second}>{hasSecondFactor ? text.hasSecond : text.noSecond}</td>
      <td data-label={text.columns.act}>
        <span className={pages.actions}>
          <Button
            isQuiet
            aria-label={fill(text.endSessionsOf, { name })}
            onClick={() => act({ account, run: () => endSessions(id), said: fill(text.ended, { name }) })}
          >
            {text.endSessions}
          </Button>
          <Button isQuiet aria-label={fill(text.removeOf, { name })} onClick={() => setIsAsking(true)}>
            {text.remove}
          </Button>
        </span>
        <ConfirmDialog
          title={fill(text.removeOf, { name })}
          isOpen={isAsking}
          confirm={text.remove}
          onClose={() => setIsAsking(false)}
          onConfirm={() => act({ account, run: () => removeAccount(id), said: fill(text.removed, { name }) })}
        >
          {fill(text.removeSure, { name })}
        </ConfirmDialog>
      </td>
    </tr>
  );
}
