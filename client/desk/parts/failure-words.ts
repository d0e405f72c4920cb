import type { Locale } from "#domain/text.ts";
import { DeskFailure } from "../api/desk-failure.ts";
import { refusals as en } from "../text/en/refusals.ts";
import { refusals as vi } from "../text/vi/refusals.ts";

/** What went wrong, in the reader's language: the server's words where it said any, with every finding. */
export function failureLines(error: unknown, locale: Locale): string[] {
  const texts = locale === "vi" ? vi : en;
  if (!(error instanceof DeskFailure)) return [texts.internal];
  if (error.refusal === null) return [error.status === 0 ? texts.offline : texts.internal];
  return [error.refusal.words[locale], ...new Set(error.refusal.errors.map(({ words }) => words[locale]))];
}

/** What the server found wrong with each field, by the last part of its pointer: `/figure/period` → `period`. */
export function faultsByField(error: unknown, locale: Locale): Readonly<Record<string, string>> {
  if (!(error instanceof DeskFailure) || error.refusal === null) return {};
  return Object.fromEntries(error.refusal.errors.map(({ pointer, words }) => [pointer.split("/").at(-1) ?? "", words[locale]]));
}
