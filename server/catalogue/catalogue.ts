import type { Area, Basis, FormerId, Indicator, Topic, Unit } from "#domain/catalogue.ts";
import type { Site } from "#domain/site.ts";

const LAST = Number.MAX_SAFE_INTEGER;

/** The catalogue: what is measured, where, in which unit, and whose site this is. Read from `data/catalogue` and `site.json`, frozen. */
export interface Catalogue {
  site: Site;
  topics: readonly Topic[];
  units: readonly Unit[];
  areas: readonly Area[];
  bases: readonly Basis[];
  /** By topic, in the order of `topics.json`; within a topic by `order`, then by id. */
  indicators: readonly Indicator[];
  /** Ids that addresses in the world may still carry. */
  formerIds: readonly FormerId[];
  topicsById: ReadonlyMap<string, Topic>;
  unitsById: ReadonlyMap<string, Unit>;
  areasById: ReadonlyMap<string, Area>;
  basesById: ReadonlyMap<string, Basis>;
  indicatorsById: ReadonlyMap<string, Indicator>;
}

/** The lists of a catalogue, before they are indexed. */
export type CatalogueEntries = Pick<Catalogue, "site" | "topics" | "units" | "areas" | "bases" | "indicators" | "formerIds">;

/** Orders and indexes the entries and freezes everything. Their references must have been checked. */
export function buildCatalogue(entries: CatalogueEntries): Catalogue {
  const topicOrder = new Map(entries.topics.map(({ id }, index) => [id, index]));
  const indicators = entries.indicators.toSorted(
    (one, other) =>
      (topicOrder.get(one.topic) ?? 0) - (topicOrder.get(other.topic) ?? 0) ||
      (one.order ?? LAST) - (other.order ?? LAST) ||
      (one.id < other.id ? -1 : 1),
  );
  return deepFreeze({
    ...entries,
    indicators,
    topicsById: byId(entries.topics),
    unitsById: byId(entries.units),
    areasById: byId(entries.areas),
    basesById: byId(entries.bases),
    indicatorsById: byId(indicators),
  });
}

function byId<Entry extends { id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Freezes a tree of objects and lists; a map's entries are those of the lists. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const child of Object.values(value)) deepFreeze(child);
  return Object.freeze(value);
}
