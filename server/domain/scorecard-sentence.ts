import type { Period } from "./period.ts";
import type { VerdictCounts } from "./resources/scorecard.ts";
import { type Bilingual, bilingual, type Locale } from "./text.ts";

const VERDICTS = ["exceeded", "met", "missed"] as const;
const WORDS: Record<(typeof VERDICTS)[number], Bilingual> = {
  exceeded: { vi: "vượt", en: "exceeded" },
  met: { vi: "đạt", en: "met" },
  missed: { vi: "không\u00a0đạt", en: "missed" },
};

/** The sentence that sums a year up: how the plans that can be judged came out, which ones cannot, and how many indicators have a figure. */
export function describeScorecard(counts: VerdictCounts, year: Period): Bilingual {
  return bilingual((locale) =>
    [tally(counts, year, locale), remainder(counts, locale), coverage(counts, year, locale)].filter(Boolean).join(" "),
  );
}

function tally(counts: VerdictCounts, year: Period, locale: Locale): string {
  const results = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => `${counts[verdict]}\u00a0${WORDS[verdict][locale]}`);
  if (results.length === 0)
    return locale === "vi"
      ? `Chưa có kế hoạch năm ${year} nào có số thực hiện để so.`
      : `No plan for ${year} has an actual to be held against yet.`;
  if (locale === "vi") return `Trong ${counts.comparable} kế hoạch năm ${year} có số thực hiện để so, ${results.join(", ")}.`;
  return `Of ${counts.comparable} ${counts.comparable === 1 ? "plan" : "plans"} for ${year} with an actual to be held against, ${results.join(", ")}.`;
}

function remainder({ notComparable, pending }: VerdictCounts, locale: Locale): string {
  const parts =
    locale === "vi"
      ? [notComparable > 0 && `${notComparable} không so được`, pending > 0 && `${pending} chưa đến hạn hoặc chưa có số`]
      : [notComparable > 0 && `${notComparable} cannot be compared`, pending > 0 && `${pending} not due yet or without an actual`];
  const named = parts.filter((part) => part !== false);
  if (named.length === 0) return "";
  return locale === "vi" ? `Ngoài ra ${named.join(", ")}.` : `Besides, ${named.join(", ")}.`;
}

function coverage({ indicatorsWithActual, indicators }: VerdictCounts, year: Period, locale: Locale): string {
  return locale === "vi"
    ? `${indicatorsWithActual} trong ${indicators} chỉ tiêu đã có số năm ${year}.`
    : `${indicatorsWithActual} of ${indicators} indicators have a figure for ${year}.`;
}
