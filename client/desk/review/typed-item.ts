import type { ImportDetail, ReviewItem } from "#domain/resources/desk/review.ts";
import type { Locale } from "#domain/text.ts";
import { draftOf, emptyDraft, type FigureDraft } from "../parts/figure-draft.ts";
import { parseNumber } from "../parts/number-text.ts";

/** What somebody is typing on an item, and the version of it that was on screen when the typing began: acts name that one. */
export interface TypedItem {
  version: number;
  draft: FigureDraft;
  reason: string;
  isTouched: boolean;
}

/** An item as its form begins: its figure, else what its phrase lets one begin with. */
export function typedOf(item: ReviewItem, { area, report }: Pick<ImportDetail, "area" | "report">, locale: Locale): TypedItem {
  const base = { version: item.version, reason: item.reason, isTouched: false };
  if (item.figure !== null) return { ...base, draft: draftOf(item.figure, locale) };
  const year = /\b(?:19|20)\d{2}\b/.exec(item.evidence.text)?.[0] ?? report.published?.slice(0, 4) ?? "";
  const draft = { ...emptyDraft(area, year), value: numberIn((item.figureSpan ?? item.evidence).text, locale) };
  const [only, ...others] = item.alternatives.filter(({ field }) => field === "indicator");
  return { ...base, draft: only && others.length === 0 ? { ...draft, indicator: only.value } : draft };
}

/** The first number of a phrase, as the screen's language writes it; reports write Vietnamese numbers. */
function numberIn(phrase: string, locale: Locale): string {
  const written = /\d[\d.]*(?:,\d+)?/.exec(phrase)?.[0].replace(/\.$/, "");
  if (written === undefined) return "";
  if (locale === "vi") return written;
  const value = parseNumber(written, "vi");
  return value === null ? "" : value.toLocaleString("en", { maximumFractionDigits: 20 });
}
