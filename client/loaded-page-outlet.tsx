import { useLoaderData, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { siteAddress } from "./components/address.ts";
import { ClockProvider, clockOf } from "./components/clock.tsx";
import { ErrorBoundary } from "./components/error-boundary.tsx";
import { useLocale } from "./components/page-context.tsx";
import { ProblemView } from "./components/problem-view.tsx";
import type { LoadedPage } from "./load-page.ts";

/** The page an address led to, or what went wrong with it. */
export function LoadedPageOutlet() {
  const loaded = useLoaderData({ strict: false }) as LoadedPage | undefined;
  if (loaded === undefined) return null;
  if (loaded.kind === "problem") return <ProblemView problem={loaded.problem} />;
  if (loaded.kind === "moved") return <Moved to={loaded.to} />;
  const { page, view, data } = loaded;
  return (
    <ErrorBoundary resetKey={data}>
      <ClockProvider value={clockOf(view.search)}>
        <page.Component view={view} data={data} />
      </ClockProvider>
    </ErrorBoundary>
  );
}

/** In the browser the other address takes the place of this one; on the server it is the answer. */
function Moved({ to }: { to: string }) {
  const router = useRouter();
  const locale = useLocale();
  useEffect(() => router.history.replace(siteAddress(to, locale)), [router, to, locale]);
  return null;
}
