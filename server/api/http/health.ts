import type { Hono } from "hono";
import type { Metrics } from "./metrics.ts";

/** `/healthz`: the process answers. `/readyz`: it may be sent readers; 503 once it is stopping. `/metrics`: how it is. */
export function mountHealth(hono: Hono, { metrics, isReady }: { metrics: Metrics; isReady: () => boolean }): void {
  hono.get("/healthz", () => plain("ok\n"));
  hono.get("/readyz", () => (isReady() ? plain("ready\n") : plain("stopping\n", 503)));
  hono.get("/metrics", async () => plain(await metrics.read(), 200, metrics.contentType));
}

function plain(text: string, status = 200, mediaType = "text/plain; charset=utf-8"): Response {
  return new Response(text, {
    status,
    headers: { "Content-Type": mediaType, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" },
  });
}
