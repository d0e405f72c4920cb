import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { answersOfPage } from "./api/answer-source.ts";
import { createQueryClient, createReader } from "./api/read-api.ts";
import { App } from "./app.tsx";
import { type PageState, STATE_ID } from "./page-state.ts";
import { createSiteRouter } from "./router.tsx";

await hydrate();

/** Starts from the markup and the answers the server sent. */
async function hydrate(): Promise<void> {
  const container = document.getElementById("app");
  const state = JSON.parse(document.getElementById(STATE_ID)?.textContent ?? "null") as PageState | null;
  if (container === null || state === null) return;
  const read = createReader(createQueryClient(), answersOfPage(state.answers));
  const router = createSiteRouter({ read, isHydrating: true });
  await router.load();
  // As a transition the work is cut into slices, so that a slow phone scrolls and answers in between.
  startTransition(() => {
    hydrateRoot(container, <App router={router} read={read} origin={state.origin} />);
  });
}
