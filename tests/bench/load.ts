import autocannon from "autocannon";

/** What a server did under load. */
export interface Load {
  requestsPerSecond: number;
  p99Ms: number;
}

const CONNECTIONS = 32;

/** Asks an address again and again over 32 connections; `nextPath` gives every request an address of its own. */
export async function load(url: string, { seconds, nextPath }: { seconds: number; nextPath?: () => string }): Promise<Load> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    ...(nextPath && { requests: [{ setupRequest: (request) => ({ ...request, path: nextPath() }) }] }),
  });
  const failed = result.errors + result.non2xx;
  if (failed > 0) throw new Error(`${url}: ${failed} requests failed`);
  return { requestsPerSecond: result.requests.total / result.duration, p99Ms: result.latency.p99 };
}
