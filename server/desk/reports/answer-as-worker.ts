import { ReportProblem } from "./report-problem.ts";

/** Answers whoever started this process what a step makes of what was sent, or why it refused. */
export function answerAsWorker<Input>(step: (input: Input) => Promise<unknown>): void {
  process.once("message", async (input) => process.send?.(await answerOf(() => step(input as Input))));
}

async function answerOf(step: () => Promise<unknown>): Promise<object> {
  try {
    return { result: await step() };
  } catch (error) {
    const isKnown = error instanceof ReportProblem;
    return isKnown ? { code: error.code, words: error.words } : { code: "report/damaged", words: null };
  }
}
