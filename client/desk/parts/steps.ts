/** The way of a report, in its order. */
export const STEPS = ["import", "review", "checks", "draft", "publish"] as const;
export type Step = (typeof STEPS)[number];

/** Which work is in hand: an import, a draft, or both. */
export interface WorkInHand {
  import: number | null;
  draft: number | null;
}

/** Where a step leads for the work in hand; null where there is nothing to do at it yet. */
export function pathOfStep(step: Step, { import: number, draft }: WorkInHand): string | null {
  switch (step) {
    case "import":
      return "/import";
    case "review":
      return number === null ? "/" : `/imports/${number}`;
    case "checks":
      return number === null ? null : `/imports/${number}/checks`;
    case "draft":
      return draft === null ? "/drafts" : `/drafts/${draft}`;
    case "publish":
      return draft === null ? null : `/drafts/${draft}/publish`;
  }
}

/** The step a page of the desk belongs to, and the work it is about; null for pages beside the way. */
export function stepOf(path: string): { step: Step | null; work: WorkInHand } {
  const [, importNumber, checks] = /^\/imports\/(\d+)(\/checks)?$/.exec(path) ?? [];
  if (importNumber !== undefined) return { step: checks ? "checks" : "review", work: { import: Number(importNumber), draft: null } };
  const [, draftNumber, publish] = /^\/drafts\/(\d+)(\/publish)?$/.exec(path) ?? [];
  if (draftNumber !== undefined) return { step: publish ? "publish" : "draft", work: { import: null, draft: Number(draftNumber) } };
  const step = ({ "/import": "import", "/": "review", "/drafts": "draft" } as const)[path] ?? null;
  return { step, work: { import: null, draft: null } };
}
