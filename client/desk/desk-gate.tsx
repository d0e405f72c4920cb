import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { withoutLocale } from "#client/components/address.ts";
import type { DeskSession } from "#domain/resources/desk/desk.ts";
import { AcceptInvitation } from "./accounts/accept-invitation.tsx";
import { SignIn } from "./accounts/sign-in.tsx";
import { SessionProvider, sessionQuery } from "./api/session.ts";
import { Loaded } from "./parts/loaded.tsx";
import pages from "./parts/page.module.css";

/** Where an invitation is accepted: the one page for people without an account. */
export const INVITATION_PATH = "/invitation";

/**
 * Shows the desk to whoever is signed in, and the sign-in form to everybody else, at the address that was asked for. When a session ends while somebody
 * works, the page waits behind the form with all that was typed, and goes on when the same person is back.
 */
export function DeskGate({ children }: { children: ReactNode }) {
  const query = useQuery(sessionQuery);
  const path = withoutLocale(useLocation({ select: ({ pathname }) => pathname }));
  const [last, setLast] = useState<DeskSession | null>(null);
  if (query.data && query.data !== last) setLast(query.data);
  const session = query.data ?? last;
  if (path === INVITATION_PATH) return <AcceptInvitation />;
  if (session === null)
    return (
      <div className={query.data === null ? undefined : `frame ${pages.page}`}>
        <Loaded query={query}>{() => <SignIn />}</Loaded>
      </div>
    );
  const isOut = query.data === null;
  return (
    <>
      {isOut && <SignIn />}
      <div key={session.account.id} hidden={isOut}>
        <SessionProvider value={session}>{children}</SessionProvider>
      </div>
    </>
  );
}
