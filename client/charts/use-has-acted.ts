import { useSyncExternalStore } from "react";

const ACTS = ["pointermove", "pointerdown", "keydown", "wheel", "scroll"] as const;

let hasActed = false;

/** True once the reader has moved, scrolled, touched or pressed a key: what serves nothing but acting on the page can wait until then. */
export function useHasActed(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => hasActed,
    () => false,
  );
}

function subscribe(changed: () => void): () => void {
  const act = () => {
    hasActed = true;
    stop();
    changed();
  };
  const stop = () => {
    for (const name of ACTS) removeEventListener(name, act);
  };
  if (!hasActed) for (const name of ACTS) addEventListener(name, act, { passive: true });
  return stop;
}
