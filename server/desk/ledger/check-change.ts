import type { Issue } from "#domain/issue.ts";
import type { Observation } from "#domain/observation.ts";
import type { LedgerChange, ObservationKey } from "#domain/resources/desk/draft.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { checkFacts } from "#server/store/check-facts.ts";
import { observationId } from "./subject-of-change.ts";

/**
 * Whether a change can be made to a ledger: the same checks as for a row of data/ledger, and that what is added is not there yet and what is corrected,
 * withdrawn or decided is. `ledger` is the snapshot with the earlier changes of the draft.
 */
export function checkChange(change: LedgerChange, ledger: Snapshot): Issue[] {
  const isKnown = (report: string) => ledger.reportsById.has(report);
  switch (change.type) {
    case "add-report":
      return isKnown(change.report.id)
        ? [finding("report", "duplicate-key", `the report "${change.report.id}" is there already. Correct it instead.`)]
        : [];
    case "correct-report":
      return isKnown(change.report.id)
        ? []
        : [finding("report", "unknown-report", `there is no report "${change.report.id}". Add it instead.`)];
    case "add":
      return [
        ...checkObservation(change.observation, ledger),
        ...(find(change.observation, ledger) ? [duplicate(change.observation)] : []),
      ];
    case "correct":
      return [
        ...checkObservation(change.observation, ledger),
        ...requireStated(change.observation, ledger),
        ...checkDiffers(change.observation, ledger),
      ];
    case "withdraw":
      return requireStated(change.key, ledger);
    case "decide":
      return requireStated(change.decision, ledger);
  }
}

function checkObservation(observation: Observation, { catalogue, reportsById }: Snapshot): Issue[] {
  return checkFacts(observation, { ...catalogue, publishedByReport: publishedBy(reportsById) });
}

const PUBLISHED = new WeakMap<Snapshot["reportsById"], ReadonlyMap<string, string | null>>();

/** Made once for all changes that are checked against the same reports. */
function publishedBy(reportsById: Snapshot["reportsById"]): ReadonlyMap<string, string | null> {
  const known = PUBLISHED.get(reportsById) ?? new Map([...reportsById.values()].map(({ id, published }) => [id, published]));
  PUBLISHED.set(reportsById, known);
  return known;
}

function requireStated(key: ObservationKey, ledger: Snapshot): Issue[] {
  return find(key, ledger) ? [] : [finding("report", "unknown-figure", `"${key.report}" states no such figure: ${observationId(key)}.`)];
}

function checkDiffers(observation: Observation, ledger: Snapshot): Issue[] {
  const stated = find(observation, ledger);
  const fields = Object.keys(observation) as (keyof Observation)[];
  const isSame = stated !== undefined && fields.every((field) => stated[field] === observation[field]);
  return isSame ? [finding("value", "nothing-corrected", "nothing differs from what is there. Change it, or leave it out.")] : [];
}

function find(key: ObservationKey, ledger: Snapshot): Observation | undefined {
  return ledger.statementsOf(key).find((statement) => observationId(statement) === observationId(key));
}

function duplicate(key: ObservationKey): Issue {
  return finding("report", "duplicate-key", `"${key.report}" states this figure already: ${observationId(key)}. Correct it instead.`);
}

function finding(column: string, code: string, message: string): Issue {
  return { code: `ledger/${code}`, file: "draft", column, message };
}
