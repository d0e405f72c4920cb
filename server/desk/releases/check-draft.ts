import { lastDayOf } from "#domain/day.ts";
import type { Statement } from "#domain/observation.ts";
import type { DraftDetail } from "#domain/resources/desk/draft.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { createPause } from "#server/store/create-pause.ts";
import { checkFigures } from "../review/check-figures.ts";
import type { CheckedFigure } from "../review/checks/check.ts";
import type { Draft } from "./draft.ts";

/** What the checks say of the figures a draft adds or corrects, beside everything else that would stand. `preview` is the site with the draft. */
export async function checkDraft({ changes }: Pick<Draft, "changes">, preview: Snapshot): Promise<DraftDetail["findings"]> {
  const pause = createPause();
  const figures = changes.flatMap(({ change, body }): CheckedFigure[] =>
    body.type === "add" || body.type === "correct"
      ? [{ ...body.observation, at: `change/${change}`, published: dayOf(preview.reportsById.get(body.observation.report)?.published) }]
      : [],
  );
  const findings: DraftDetail["findings"] = [];
  for (const ofArea of Map.groupBy(figures, ({ area }) => area).values()) {
    const found = checkFigures(ofArea, { ledger: await statementsAround(ofArea, preview), catalogue: preview.catalogue });
    for (const { at, code, sureness, message, remedy } of found)
      findings.push({ change: Number(at.slice("change/".length)), code, sureness, message, remedy });
    await pause();
  }
  return findings;
}

function dayOf(published: string | null | undefined): string | null {
  return published ? lastDayOf(published) : null;
}

/** What figures of one area are held against: every year of their own indicators, and their own years and those before of the others. */
async function statementsAround(figures: readonly CheckedFigure[], preview: Snapshot): Promise<Statement[]> {
  const pause = createPause();
  const own = new Set(figures.map(({ indicator }) => indicator));
  const years = new Set(figures.flatMap(({ period }) => [period, String(Number(period.slice(0, 4)) - 1)]));
  const area = figures[0]?.area ?? "";
  const isNew = ({ recordedIn }: Statement) => recordedIn === preview.release.release;
  const around: Statement[] = [];
  for (const { id } of preview.catalogue.indicators) {
    for (const basis of preview.basesOf(id, area))
      for (const one of preview.statementsOf({ indicator: id, area, basis }))
        if (!isNew(one) && (own.has(id) || years.has(one.period))) around.push(one);
    await pause();
  }
  return around;
}
