import { QueryClient } from "@tanstack/react-query";
import type { AnswerSource } from "./answer-source.ts";
import { contentOf } from "./answer-source.ts";
import { ApiFailure } from "./api-failure.ts";
import type { ReadApi } from "./api-query.ts";

const FRESH_MS = 5 * 60_000;

/** One cache a page load, keyed by API address. Only a network that failed is asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (count, error) => count < 1 && error instanceof ApiFailure && error.problem.status === 0,
        retryDelay: 500,
        refetchOnWindowFocus: false,
      },
    },
  });
}

/** Reads through the cache. */
export function createReader(client: QueryClient, source: AnswerSource): ReadApi {
  return ({ address }) => client.fetchQuery({ queryKey: ["api", address], queryFn: async () => contentOf(await source(address)) });
}
