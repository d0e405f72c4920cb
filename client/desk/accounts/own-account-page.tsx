import { useText } from "#client/components/page-context.tsx";
import { Section } from "#client/components/section.tsx";
import { fill } from "#client/text/fill.ts";
import { useSession } from "../api/session.ts";
import pages from "../parts/page.module.css";
import { PageTitle } from "../parts/page-title.tsx";
import { ownText as en } from "../text/en/people.ts";
import { shell as enShell } from "../text/en/shell.ts";
import { ownText as vi } from "../text/vi/people.ts";
import { shell as viShell } from "../text/vi/shell.ts";
import { ChangePassword } from "./change-password.tsx";
import { SecondFactorSetUp } from "./second-factor-set-up.tsx";

/** One's own account: the second step of signing in, and the password. */
export function OwnAccountPage() {
  const text = useText(vi, en);
  const shell = useText(viShell, enShell);
  const { account } = useSession();
  return (
    <div className={`frame ${pages.page}`}>
      <PageTitle
        title={text.title}
        lead={`${fill(shell.signedInAs, { name: account.name, role: shell.role[account.role] })} · ${account.email}`}
      />
      <Section id="second-factor" title={text.second.title}>
        <SecondFactorSetUp />
      </Section>
      <Section id="password" title={text.password.title}>
        <ChangePassword />
      </Section>
    </div>
  );
}
