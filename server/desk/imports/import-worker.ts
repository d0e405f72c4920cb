import { type ExtractOptions, extract } from "../extraction/extract.ts";
import { answerAsWorker } from "../reports/answer-as-worker.ts";
import { LIMITS } from "../reports/limits.ts";
import { readPastedText, readReport } from "../reports/read-report.ts";
import { ReportProblem } from "../reports/report-problem.ts";
import type { ExtractedReport } from "./extract-in-worker.ts";
import type { HandedIn } from "./import-report.ts";

/** Runs in a process of its own: a document that is hostile takes only this process with it. */
answerAsWorker(async ({ document, options }: { document: HandedIn; options: ExtractOptions }): Promise<ExtractedReport> => {
  const report = "text" in document ? readPastedText(document.text) : await readReport(document.bytes, document.fileName);
  if (report.text.length > LIMITS.reviewedCharacters) throw tooMuch();
  const extraction = extract(report.text, options);
  if (extraction.candidates.length + extraction.hesitations.length > LIMITS.items) throw tooMuch();
  return { report, extraction };
});

function tooMuch(): ReportProblem {
  return new ReportProblem("report/too-long", {
    vi: "Văn bản quá dài để duyệt một lần. Hãy tách phần cần nhập.",
    en: "The document is too long for one review. Take out the part you need.",
  });
}
