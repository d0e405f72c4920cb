import { InvalidData, type Issue } from "#domain/issue.ts";
import { buildCatalogue, type Catalogue } from "./catalogue.ts";
import { checkReferences } from "./check-references.ts";
import { type PlacedEntries, readEntries } from "./read-entries.ts";

/** Reads `site.json` and `data/catalogue` under the root and checks every reference. Throws `InvalidData` with ALL findings. */
export function loadCatalogue(rootDirectory: string): Catalogue {
  const entries = readEntries(rootDirectory);
  const issues = [...entries.issues, ...checkReferences(entries)];
  if (issues.length > 0 || entries.site === null) throw new InvalidData(issues);
  return buildCatalogue({
    site: entries.site.entry,
    topics: entriesOf(entries.topics),
    units: entriesOf(entries.units),
    areas: entriesOf(entries.areas),
    bases: entriesOf(entries.bases),
    indicators: entriesOf(entries.indicators),
    formerIds: entriesOf(entries.formerIds),
  });
}

/** Everything that is wrong with the catalogue; empty when it loads. */
export function checkCatalogue(rootDirectory: string): Issue[] {
  const entries: PlacedEntries = readEntries(rootDirectory);
  return [...entries.issues, ...checkReferences(entries)];
}

function entriesOf<Entry>(placed: readonly { entry: Entry }[]): Entry[] {
  return placed.map(({ entry }) => entry);
}
