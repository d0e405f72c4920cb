import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { ReadApi } from "./api/api-query.ts";
import { AppSettingsProvider } from "./components/page-context.tsx";
import type { SiteRouter } from "./router.tsx";

export interface AppProps {
  router: SiteRouter;
  queryClient: QueryClient;
  read: ReadApi;
  origin: string;
}

/** Everything around the pages. */
export function App({ router, queryClient, read, origin }: AppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <AppSettingsProvider value={{ read, origin }}>
        <RouterProvider router={router} />
      </AppSettingsProvider>
    </QueryClientProvider>
  );
}
