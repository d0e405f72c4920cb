import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Act, allows } from "#domain/account.ts";
import type { DeskSession } from "#domain/resources/desk/desk.ts";
import { askDesk, sendToDesk } from "./ask-desk.ts";
import { isRefusal } from "./desk-failure.ts";
import { DESK_KEYS } from "./desk-keys.ts";

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: DESK_KEYS.session,
  queryFn: async (): Promise<DeskSession | null> => {
    // Asked first, since it answers "nobody" without an error that the browser would write into its console.
    const known = await sendToDesk("/auth/get-session", { method: "GET" });
    if (known.status === 200 && known.content === null) return null;
    try {
      return await askDesk<DeskSession>("/session");
    } catch (error) {
      if (isRefusal(error, "not-signed-in")) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** The session, on pages that are shown only with one. */
export function useSession(): DeskSession {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error("A page of the desk was shown without a session; client/desk/desk-gate.tsx must stand around it.");
  return data;
}

/** Whether the person may do an act. It only hides what the server would refuse. */
export function useMay(act: Act): boolean {
  return allows(useSession().account.role, act);
}
