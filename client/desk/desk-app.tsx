import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { DeskFailure, isRefusal } from "./api/desk-failure.ts";
import { DESK_KEYS } from "./api/desk-keys.ts";
import { createDeskRouter } from "./desk-router.tsx";
import { AnnouncerProvider } from "./parts/announcer.tsx";

/** Everything around the pages of the desk. */
export function DeskApp() {
  const [client] = useState(createDeskClient);
  const [router] = useState(createDeskRouter);
  return (
    <QueryClientProvider client={client}>
      <AnnouncerProvider>
        <RouterProvider router={router} />
      </AnnouncerProvider>
    </QueryClientProvider>
  );
}

/** Answers are asked for again whenever a page is opened or the window comes back: others work on the same things. */
function createDeskClient(): QueryClient {
  const onError = (error: unknown): void => {
    // The gate then asks who is there, and shows the form.
    if (isRefusal(error, "not-signed-in")) void client.invalidateQueries({ queryKey: DESK_KEYS.session });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: (count, error) => count < 1 && (!(error instanceof DeskFailure) || error.status === 0), retryDelay: 500 },
    },
  });
  return client;
}
