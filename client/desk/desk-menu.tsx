import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { type SearchValues, withoutLocale } from "#client/components/address.ts";
import { Button } from "#client/components/button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import { type Account, allows } from "#domain/account.ts";
import { signOut } from "./api/sign-in.ts";
import styles from "./desk-layout.module.css";
import { DeskLink, PublicLink } from "./parts/desk-link.tsx";
import { shell as en } from "./text/en/shell.ts";
import { shell as vi } from "./text/vi/shell.ts";

const PLACES = [
  { to: "/", name: "queue", act: "read-drafts" },
  { to: "/drafts", name: "drafts", act: "read-drafts" },
  { to: "/correct", name: "correct", act: "edit" },
  { to: "/releases", name: "releases", act: "read-drafts" },
  { to: "/trail", name: "trail", act: "read-drafts" },
  { to: "/accounts", name: "accounts", act: "manage-accounts" },
  { to: "/account", name: "own", act: "read-drafts" },
] as const;

/** Everything beside the five steps, behind one word. Closes when a page was chosen, and by Escape. */
export function DeskMenu({ account }: { account: Account }) {
  const text = useText(vi, en);
  const details = useRef<HTMLDetailsElement>(null);
  const href = useLocation({ select: (location) => location.href });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the address changes.
  useEffect(() => details.current?.removeAttribute("open"), [href]);
  return (
    <details
      ref={details}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        details.current?.removeAttribute("open");
        details.current?.querySelector("summary")?.focus();
      }}
    >
      <summary>{text.menu}</summary>
      <div className={styles.panel}>
        <p className={styles.person}>{fill(text.signedInAs, { name: account.name, role: text.role[account.role] })}</p>
        <Places account={account} />
        <Others />
      </div>
    </details>
  );
}

function Places({ account }: { account: Account }) {
  const text = useText(vi, en);
  const path = withoutLocale(useLocation({ select: ({ pathname }) => pathname }));
  return (
    <nav aria-label={text.places}>
      <ul>
        {PLACES.filter(({ act }) => allows(account.role, act)).map(({ to, name }) => (
          <li key={to}>
            <DeskLink to={to} aria-current={path === to ? "page" : undefined}>
              {text.place[name]}
            </DeskLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Others() {
  const text = useText(vi, en);
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const other = locale === "vi" ? "en" : "vi";
  async function leave(): Promise<void> {
    await signOut();
    // A new document: nothing of the desk stays behind for whoever sits down next.
    location.reload();
  }
  return (
    <div className={styles.rest}>
      <PublicLink to="/">{text.site}</PublicLink>
      <DeskLink to={withoutLocale(pathname)} search={search as SearchValues} locale={other} lang={other} hrefLang={other}>
        {text.otherLanguage}
      </DeskLink>
      <Button isQuiet onClick={() => void leave()}>
        {text.signOut}
      </Button>
    </div>
  );
}
