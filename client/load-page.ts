import type * as z from "zod/mini";
import { nearestMatch } from "#domain/nearest-match.ts";
import type { Locale } from "#domain/text.ts";
import { ApiFailure, type Problem } from "./api/api-failure.ts";
import type { ReadApi } from "./api/api-query.ts";
import { type AnyPage, type PageHead, PageMoved, type PageView, type RouteEntry } from "./components/page.ts";

/** What became of an address: a page with its data, a problem to explain, or another address to go to. */
export type LoadedPage =
  | { kind: "page"; path: string; page: AnyPage; view: PageView<Record<string, string>, unknown>; data: unknown; head: PageHead }
  | { kind: "problem"; problem: Problem }
  | { kind: "moved"; to: string };

export interface PageAddress {
  locale: Locale;
  params: Record<string, string>;
  search: Record<string, string | string[]>;
}

/** Finds everything a page needs before it is drawn. Failures of the API are an outcome, mistakes of ours are thrown on. */
export async function loadPage(entry: RouteEntry, { locale, params, search }: PageAddress, read: ReadApi): Promise<LoadedPage> {
  const page = await entry.page();
  const parsed = page.search.safeParse(search);
  if (!parsed.success) return { kind: "problem", problem: describeBadSearch(parsed.error.issues, search, namesOf(page.search)) };
  const view = { params, search: parsed.data, locale };
  try {
    const data = await page.load(view, read);
    return { kind: "page", path: entry.path, page, view, data, head: page.head(view, data) };
  } catch (error) {
    if (error instanceof PageMoved) return { kind: "moved", to: error.to };
    if (error instanceof ApiFailure) return { kind: "problem", problem: error.problem };
    throw error;
  }
}

/** The parameters at fault, each with the nearest one the page knows, in the form the API uses. */
function describeBadSearch(issues: readonly z.core.$ZodIssue[], search: PageAddress["search"], known: readonly string[]): Problem {
  const unknown = issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
  const wrong = unknown.length > 0 ? unknown : issues.map(({ path }) => String(path[0] ?? ""));
  return {
    type: unknown.length > 0 ? "/problems/unknown-parameter" : "/problems/invalid-parameter",
    status: 400,
    errors: [...new Set(wrong)].map((parameter) => ({
      parameter,
      value: String(search[parameter] ?? ""),
      detail: nearestMatch(parameter, known) ?? "",
    })),
    allowed: known,
  };
}

function namesOf(schema: AnyPage["search"]): string[] {
  const { shape } = schema as unknown as { shape?: Record<string, unknown> };
  return Object.keys(shape ?? {});
}
