import { fill } from "#client/text/fill.ts";
import type { Observation } from "#domain/observation.ts";
import type { LedgerChange, ObservationKey } from "#domain/resources/desk/draft.ts";
import type { Locale } from "#domain/text.ts";
import { MEASURE_WORDS, STATUS_WORDS } from "#domain/words.ts";
import type { DeskCatalogue } from "../parts/use-catalogue.ts";
import type { draftsText } from "../text/vi/drafts.ts";

export interface ChangeWordsOptions {
  words: DeskCatalogue["words"];
  text: typeof draftsText;
  locale: Locale;
  /** Reports that the draft itself brings, by id. */
  newReports: ReadonlyMap<string, string>;
}

/** What one change of a draft does, by which report, and why. */
export interface ChangeWords {
  what: string;
  report: string | null;
  reason: string | null;
}

/** A change of the ledger in words: "Ghi thêm: Tăng trưởng GRDP, Đồng Tháp, 2024 (thực hiện): 6,14%". */
export function wordsOfChange(change: LedgerChange, options: ChangeWordsOptions): ChangeWords {
  const { text, newReports, words } = options;
  const named = (what: string) => fill(text.change[change.type], { what });
  const reportOf = (id: string) => {
    const known = words.report(id);
    return newReports.get(id) ?? (typeof known === "string" ? known : known.publisher);
  };
  switch (change.type) {
    case "add-report":
    case "correct-report":
      return {
        what: named(`${change.report.title} (${change.report.publisher})`),
        report: null,
        reason: "reason" in change ? change.reason : null,
      };
    case "add":
    case "correct":
      return {
        what: named(figureInWords(change.observation, options)),
        report: reportOf(change.observation.report),
        reason: "reason" in change ? change.reason : null,
      };
    case "withdraw":
      return { what: named(keyInWords(change.key, options)), report: reportOf(change.key.report), reason: change.reason };
    case "decide":
      return {
        what: named(keyInWords(change.decision, options)),
        report: reportOf(change.decision.report),
        reason: change.decision.reason,
      };
  }
}

/** An observation in a line, with its basis where it has one, and how firm it is. */
export function figureInWords(observation: Observation, options: Pick<ChangeWordsOptions, "words" | "text" | "locale">): string {
  const figure = options.words.figure(observation, observation.indicator);
  const status = observation.status === null ? "" : `, ${STATUS_WORDS[observation.status][options.locale]}`;
  return fill(options.text.figureOf, { ...namesOf(observation, options), figure: figure + status });
}

type Key = Pick<ObservationKey, "indicator" | "area" | "period" | "measure" | "basis">;

/** What a figure is about in a line, without its value. */
export function keyInWords(key: Key, options: Pick<ChangeWordsOptions, "words" | "text" | "locale">): string {
  return fill(options.text.keyOf, namesOf(key, options));
}

function namesOf({ indicator, area, period, measure, basis }: Key, { words, locale }: Pick<ChangeWordsOptions, "words" | "locale">) {
  const basisName = words.basisName(indicator, basis);
  return {
    indicator: words.indicatorName(indicator) + (basisName ? ` (${basisName})` : ""),
    area: words.areaName(area),
    period,
    measure: MEASURE_WORDS[measure][locale],
  };
}
