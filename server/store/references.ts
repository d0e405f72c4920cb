import { nearestMatch } from "#domain/nearest-match.ts";
import type { RowCheck } from "./row-check.ts";

/** What the ledger names in the catalogue. A `Catalogue` fits; the store asks for no more than it checks. */
export interface References {
  indicatorsById: ReadonlyMap<string, { unit: string }>;
  areasById: ReadonlyMap<string, { validFrom: string | null; validTo: string | null }>;
  unitsById: ReadonlyMap<string, unknown>;
  basesById: ReadonlyMap<string, { indicators: readonly string[] }>;
}

type Noun = "indicator" | "area" | "unit" | "basis" | "report";

const WHERE_ADDED: Record<Noun, string> = {
  indicator: "data/catalogue/indicators/",
  area: "data/catalogue/areas.json",
  unit: "data/catalogue/units.json",
  basis: "data/catalogue/bases.json",
  report: "data/ledger/reports.csv",
};

/** Whether an id is known; otherwise the finding names the one that was probably meant. */
export function checkId(id: string, { noun, known, check }: { noun: Noun; known: ReadonlyMap<string, unknown>; check: RowCheck }): boolean {
  if (known.has(id)) return true;
  check.add(
    noun,
    `unknown-${noun}`,
    id === "" ? `the ${noun} is missing. Write an id from ${WHERE_ADDED[noun]}.` : unknownId(noun, id, known),
  );
  return false;
}

/** Whether a basis is one of the indicator's; no basis is the empty text. */
export function checkBasis({ basis, indicator }: { basis: string; indicator: string }, known: References, check: RowCheck): void {
  if (basis === "" || !checkId(basis, { noun: "basis", known: known.basesById, check }) || !known.indicatorsById.has(indicator)) return;
  if (known.basesById.get(basis)?.indicators.includes(indicator)) return;
  const own = [...known.basesById].flatMap(([id, { indicators }]) => (indicators.includes(indicator) ? [id] : []));
  const advice = own.length === 0 ? "Leave the basis empty" : `Use one of: ${own.join(", ")}`;
  const message = `"${basis}" is no basis of "${indicator}". ${advice}, or add the indicator to it in ${WHERE_ADDED.basis}.`;
  check.add("basis", "basis-of-another-indicator", message);
}

function unknownId(noun: Noun, id: string, known: ReadonlyMap<string, unknown>): string {
  const near = nearestMatch(id, known.keys());
  const advice = near === null ? "" : ` Did you mean "${near}"?`;
  return `unknown ${noun} "${id}".${advice} A new one is added to ${WHERE_ADDED[noun]} first.`;
}
