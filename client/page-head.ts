import type { Locale } from "#domain/text.ts";
import type { PageHead } from "./components/page.ts";
import { problemWords } from "./components/problem-words.ts";
import type { LoadedPage } from "./load-page.ts";

/** The head of whatever an address led to. */
export function headOf(loaded: LoadedPage, locale: Locale): PageHead {
  if (loaded.kind === "page") return loaded.head;
  if (loaded.kind === "moved") return { title: "", description: "", isHidden: true };
  const { title, explanation } = problemWords(loaded.problem, locale);
  return { title, description: explanation, isHidden: true };
}
