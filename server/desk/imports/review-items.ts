import { lastDayOf } from "#domain/day.ts";
import { keyOf, type Observation, type Statement } from "#domain/observation.ts";
import type { Report } from "#domain/report.ts";
import type { Figure, ReviewFinding, ReviewItem, Standing } from "#domain/resources/desk/review.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { checkFigures } from "../review/check-figures.ts";
import type { Finding } from "../review/checks/check.ts";
import type { KeptItem } from "./item-body.ts";
import { type Rivals, relateFigure, standingOf } from "./relate-figure.ts";

/** The items of an import as they look beside the ledger of today, in the order of the text. */
export function reviewItems(items: readonly KeptItem[], { report, ledger }: { report: Report; ledger: Snapshot }): ReviewItem[] {
  const findings = findingsOf(items, { report, ledger });
  return items
    .map((kept): ReviewItem => {
      const { body, ...rest } = kept;
      return { ...rest, ...body, findings: findings.get(kept.item) ?? [], ...besideLedger(kept, { report, ledger }) };
    })
    .sort((one, other) => placeOf(one) - placeOf(other) || one.item - other.item);
}

/** The figure of an item as an observation of its report: its words are those of the evidence. */
export function observationOf({ body }: KeptItem, figure: Figure, report: Report): Observation {
  return { ...figure, asStated: body.evidence.text.replaceAll(/\s+/g, " ").trim(), locator: body.locator, report: report.id };
}

function placeOf({ evidence, figureSpan }: ReviewItem): number {
  return (figureSpan ?? evidence).start;
}

const NOTHING = { relation: null, current: null, target: null };

function besideLedger(kept: KeptItem, { report, ledger }: { report: Report; ledger: Snapshot }) {
  const { figure } = kept.body;
  const rivals = figure === null ? null : rivalsOf(figure, ledger);
  if (figure === null || rivals === null) return NOTHING;
  const { relation, current } = relateFigure(asReleased(observationOf(kept, figure, report), report), rivals);
  const target = figure.measure === "target" ? current : standingOf(rivalsOf({ ...figure, measure: "target" }, ledger) ?? rivals);
  return { relation, current: standing(current), target: standing(target) };
}

/** As if it were released last of all. */
function asReleased(observation: Observation, { published }: Report): Statement {
  return { ...observation, published, recordedIn: Number.MAX_SAFE_INTEGER };
}

/** Null for an indicator that the catalogue does not know. */
function rivalsOf(figure: Pick<Figure, "indicator" | "area" | "basis" | "measure" | "period">, ledger: Snapshot): Rivals | null {
  const indicator = ledger.catalogue.indicatorsById.get(figure.indicator);
  if (indicator === undefined) return null;
  const isSame = (one: { measure: string; period: string }) => one.measure === figure.measure && one.period === figure.period;
  const decision = ledger.decisionsOf(figure).find(isSame) ?? null;
  return { indicator, statements: ledger.statementsOf(figure).filter(isSame), decision };
}

function standing(statement: Statement | null): Standing | null {
  if (statement === null) return null;
  const { value, valueMax, operator, status, qualifier, report, published } = statement;
  return { value, valueMax, operator, status, qualifier, report, published };
}

function findingsOf(items: readonly KeptItem[], { report, ledger }: { report: Report; ledger: Snapshot }): Map<number, ReviewFinding[]> {
  const published = report.published === null ? null : lastDayOf(report.published);
  const checked = items.flatMap(({ item, state, body: { figure } }) =>
    figure === null || state === "rejected" ? [] : [{ ...figure, at: `item/${item}`, report: report.id, published }],
  );
  const others = statementsAround(checked, ledger).filter((statement) => !isOwn(statement, checked, report));
  const findings = Map.groupBy(checkFigures(checked, { ledger: others, catalogue: ledger.catalogue }), ({ at }) =>
    Number(at.slice("item/".length)),
  );
  return new Map([...findings].map(([item, found]) => [item, found.map(publicFinding)]));
}

/** What the checks may hold figures against: everything that is stated for their areas. */
function statementsAround(figures: readonly Figure[], ledger: Snapshot): Statement[] {
  const areas = new Set(figures.map(({ area }) => area));
  return ledger.catalogue.indicators.flatMap(({ id }) =>
    [...areas].flatMap((area) => ledger.basesOf(id, area).flatMap((basis) => [...ledger.statementsOf({ indicator: id, area, basis })])),
  );
}

/** A figure that the ledger already has of this report is not held against itself. */
function isOwn(statement: Statement, figures: readonly Figure[], report: Report): boolean {
  return statement.report === report.id && figures.some((figure) => keyOf(figure) === keyOf(statement));
}

function publicFinding({ code, sureness, message, remedy }: Finding): ReviewFinding {
  return { code, sureness, message, remedy };
}
