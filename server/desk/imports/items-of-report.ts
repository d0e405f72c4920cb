import type { Candidate, Hesitation } from "../extraction/candidate.ts";
import { formatLocator, locate, type ReportText } from "../reports/report-text.ts";
import type { ExtractedReport } from "./extract-in-worker.ts";
import type { ItemBody } from "./item-body.ts";

/** What a review begins with: the figures that were found and the numbers that nothing decided, in the order of the text. */
export function itemsOfReport({ report, extraction }: ExtractedReport): ItemBody[] {
  const found = extraction.candidates.map((candidate) => itemOfCandidate(candidate, report));
  const doubted = extraction.hesitations.map((hesitation) => itemOfHesitation(hesitation, report));
  return [...found, ...doubted].sort((one, other) => startOf(one) - startOf(other));
}

const UNDECIDED = { decidedBy: null, decidedAt: null };

function itemOfCandidate(
  { evidence, figure: figureSpan, pattern, confidence, alternatives, ...read }: Candidate,
  report: ReportText,
): ItemBody {
  const figure = { ...read, note: "" };
  return {
    origin: "found",
    ...{ evidence, figureSpan, locator: locatorAt(report, figureSpan.start), proposed: figure, figure, question: null, reason: "" },
    ...{ pattern, confidence, alternatives, ...UNDECIDED },
  };
}

function itemOfHesitation({ evidence, indicators, reason }: Hesitation, report: ReportText): ItemBody {
  return {
    origin: "doubted",
    ...{
      evidence,
      figureSpan: evidence,
      locator: locatorAt(report, evidence.start),
      proposed: null,
      figure: null,
      question: reason,
      reason: "",
    },
    ...{ pattern: null, confidence: null, ...UNDECIDED },
    alternatives: indicators.map((value) => ({ field: "indicator", value, reason })),
  };
}

function locatorAt(report: ReportText, offset: number): string {
  const place = locate(report, offset);
  return place === null ? "" : formatLocator(place);
}

function startOf({ evidence, figureSpan }: ItemBody): number {
  return (figureSpan ?? evidence).start;
}
