import type { Mark, RuleMark } from "#domain/chart/chart-model.ts";

/** The marks with the halo of each rule as a rule of its own: all halos before all strokes that follow each other, so that none cuts its neighbour. */
export function halosFirst(marks: readonly Mark[]): Mark[] {
  const painted: Mark[] = [];
  let run: RuleMark[] = [];
  const flush = () => {
    painted.push(...run.filter(({ haloPx }) => haloPx > 0).map(haloOf), ...run);
    run = [];
  };
  for (const mark of marks) {
    if (mark.type === "rule") run.push(mark);
    else {
      flush();
      painted.push(mark);
    }
  }
  flush();
  return painted;
}

function haloOf(mark: RuleMark): RuleMark {
  return { ...mark, id: `${mark.id}/halo`, datum: null, role: "paper", widthPx: mark.widthPx + 2 * mark.haloPx, dash: null };
}
