import { RouterProvider } from "@tanstack/react-router";
import { type AppSettings, AppSettingsProvider } from "./components/page-context.tsx";
import type { SiteRouter } from "./router.tsx";

export interface AppProps extends AppSettings {
  router: SiteRouter;
}

/** Everything around the pages. */
export function App({ router, ...settings }: AppProps) {
  return (
    <AppSettingsProvider value={settings}>
      <RouterProvider router={router} />
    </AppSettingsProvider>
  );
}
