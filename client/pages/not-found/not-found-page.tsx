import * as z from "zod/mini";
import { ApiFailure } from "#client/api/api-failure.ts";
import { definePage } from "#client/components/page.ts";

/** The page of every address that is none: it always fails, and the failure is explained like any other. */
export const notFoundPage = definePage({
  search: z.looseObject({}),
  load: async () => {
    throw new ApiFailure({ type: "/problems/page-not-found", status: 404 });
  },
  head: () => ({ title: "", description: "" }),
  Component: () => null,
});
