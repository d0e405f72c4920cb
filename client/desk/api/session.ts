import { queryOptions } from "@tanstack/react-query";
import { createContext, use } from "react";
import { type Act, allows } from "#domain/account.ts";
import type { DeskSession } from "#domain/resources/desk/desk.ts";
import { askDesk, sendToDesk } from "./ask-desk.ts";
import { isRefusal } from "./desk-failure.ts";
import { DESK_KEYS } from "./desk-keys.ts";
import { noteSignedIn, wasSignedIn } from "./signed-in-hint.ts";

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: DESK_KEYS.session,
  queryFn: async (): Promise<DeskSession | null> => {
    if (!wasSignedIn() && (await isNobody())) return null;
    try {
      const session = await askDesk<DeskSession>("/session");
      noteSignedIn(true);
      return session;
    } catch (error) {
      if (!isRefusal(error, "not-signed-in")) throw error;
      noteSignedIn(false);
      return null;
    }
  },
  staleTime: 60_000,
});

/** Asked before the session, since it answers "nobody" without an error that the browser would write into its console. */
async function isNobody(): Promise<boolean> {
  const { status, content } = await sendToDesk("/auth/get-session", { method: "GET" });
  return status === 200 && content === null;
}

const Session = createContext<DeskSession | null>(null);

/** Around the pages of whoever is signed in, or was until a moment ago. */
export const SessionProvider = Session.Provider;

/** The session, on pages that are shown only with one. */
export function useSession(): DeskSession {
  const session = use(Session);
  if (session === null) throw new Error("A page of the desk was shown without a session; client/desk/desk-gate.tsx must stand around it.");
  return session;
}

/** Whether the person may do an act. It only hides what the server would refuse. */
export function useMay(act: Act): boolean {
  return allows(useSession().account.role, act);
}
