import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { DeskFailure } from "./api/desk-failure.ts";
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
  return new QueryClient({
    defaultOptions: {
      queries: { retry: (count, error) => count < 1 && (!(error instanceof DeskFailure) || error.status === 0), retryDelay: 500 },
    },
  });
}
