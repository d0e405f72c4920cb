import { useRouter } from "@tanstack/react-router";
import type { SearchValues } from "./address.ts";

/** Changes some parameters of the present address and keeps the others: how every control of a view works. */
export function useChangeSearch(): (changes: SearchValues) => void {
  const router = useRouter();
  return (changes) => {
    const { pathname, search } = router.state.location;
    const next = { ...(search as SearchValues), ...changes };
    void router.navigate({ to: pathname, search: () => next as never, resetScroll: false });
  };
}
