import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Snapshots } from "#server/snapshot/snapshots.ts";
import type { AnswerCache } from "./answer-cache.ts";

/** One request that was answered. */
export interface Answered {
  method: string;
  address: string;
  status: number;
  durationMs: number;
  /** Answered from memory, before any routing. */
  isAtHand: boolean;
}

export interface Metrics {
  count(answered: Answered): void;
  /** Prometheus text. */
  read(): Promise<string>;
  contentType: string;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** What the server says of itself: requests, durations, cache, release, memory. */
export function createMetrics({ cache, snapshots }: { cache: AnswerCache; snapshots: Snapshots }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({ name: "http_requests_total", help: "Requests answered", labelNames: ["kind", "status"], registers });
  const durations = new Histogram({
    ...{ name: "http_request_duration_seconds", help: "Time to answer", labelNames: ["kind"], buckets: SECONDS, registers },
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(read());
      },
    });
  gauge("answer_cache_hits", "Answers found in memory since the start", () => cache.hits);
  gauge("answer_cache_misses", "Answers that had to be made since the start", () => cache.misses);
  gauge("answer_cache_answers", "Answers kept in memory", () => cache.size.answers);
  gauge("answer_cache_bytes", "About what the kept answers weigh", () => cache.size.bytes);
  gauge("dataset_release", "Number of the release that is served", () => snapshots.current().release.release);
  gauge("dataset_observations", "Observations in the release that is served", () => snapshots.current().observationCount);
  return {
    count: ({ address, status, durationMs }) => {
      const kind = kindOf(address);
      requests.inc({ kind, status });
      durations.observe({ kind }, durationMs / 1000);
    },
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** Few words for many addresses, so that what is counted stays small. */
function kindOf(address: string): string {
  if (address.startsWith("/api/")) return "api";
  if (address.startsWith("/assets/")) return "asset";
  if (address.startsWith("/embed")) return "embed";
  const query = address.indexOf("?");
  const dot = (query === -1 ? address : address.slice(0, query)).lastIndexOf(".");
  return dot > address.lastIndexOf("/", query === -1 ? undefined : query) ? "file" : "page";
}
