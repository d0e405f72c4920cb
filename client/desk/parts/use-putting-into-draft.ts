import { useMutation, useQueryClient } from "@tanstack/react-query";
import { DESK_KEYS } from "../api/desk-keys.ts";
import { useGo } from "./desk-link.tsx";
import { putIntoDraft } from "./draft-choice.tsx";

/** Puts changes into a new draft or one that is open, and goes on to it. Where it is refused the list of drafts may be out of date. */
export function usePuttingIntoDraft() {
  const client = useQueryClient();
  const go = useGo();
  return useMutation({
    mutationFn: putIntoDraft,
    onSuccess: (draft) => {
      client.setQueryData(DESK_KEYS.draft(draft.draft), draft);
      void client.invalidateQueries({ queryKey: DESK_KEYS.drafts, exact: true });
      go(`/drafts/${draft.draft}`);
    },
    onError: () => void client.invalidateQueries({ queryKey: DESK_KEYS.drafts }),
  });
}
