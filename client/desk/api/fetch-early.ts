import type { QueryClient } from "@tanstack/react-query";
import { importQuery } from "./imports.ts";
import { publicAreas, publicIndicators, publicReports, publicUnits } from "./public-site.ts";
import { sessionQuery } from "./session.ts";
import { wasSignedIn } from "./signed-in-hint.ts";

/**
 * Asks at once for what the first page will need, side by side with the session, so that a page waits for the slowest answer and not for their sum.
 * Only where somebody was signed in; everybody else would be refused.
 */
export function fetchEarly(client: QueryClient, pathname: string): void {
  void client.prefetchQuery(sessionQuery);
  if (!wasSignedIn()) return;
  const [, number] = /\/imports\/(\d+)/.exec(pathname) ?? [];
  if (number !== undefined) void client.prefetchQuery(importQuery(Number(number)));
  void client.prefetchQuery(publicIndicators);
  void client.prefetchQuery(publicAreas);
  void client.prefetchQuery(publicUnits);
  void client.prefetchQuery(publicReports);
}
