import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { withoutLocale } from "#client/components/address.ts";
import { AcceptInvitation } from "./accounts/accept-invitation.tsx";
import { SignIn } from "./accounts/sign-in.tsx";
import { sessionQuery } from "./api/session.ts";
import { Loaded } from "./parts/loaded.tsx";
import pages from "./parts/page.module.css";

/** Where an invitation is accepted: the one page for people without an account. */
export const INVITATION_PATH = "/invitation";

/** Shows the desk to whoever is signed in, and the sign-in form to everybody else, at the address that was asked for. */
export function DeskGate({ children }: { children: ReactNode }) {
  const query = useQuery(sessionQuery);
  const path = withoutLocale(useLocation({ select: ({ pathname }) => pathname }));
  if (path === INVITATION_PATH) return <AcceptInvitation />;
  if (query.data) return children;
  return (
    <div className={query.data === null ? undefined : `frame ${pages.page}`}>
      <Loaded query={query}>{() => <SignIn />}</Loaded>
    </div>
  );
}
