import type { Issue } from "#domain/issue.ts";
import { nearestMatch } from "#domain/nearest-match.ts";
import type { Placed, PlacedEntries } from "./read-entries.ts";

/** Findings about entries that name each other: unknown ids, ids and names given twice, areas that are their own predecessor. */
export function checkReferences(entries: PlacedEntries): Issue[] {
  const { topics, units, areas, bases, indicators } = entries;
  const topicIds = idsOf(topics);
  const unitIds = idsOf(units);
  const areaIds = idsOf(areas);
  const indicatorIds = idsOf(indicators);
  const lists: readonly Placed<Named>[][] = [topics, units, areas, bases, indicators];
  return [
    ...lists.flatMap(checkDuplicates),
    ...indicators.flatMap((at) => [
      ...checkId(at.entry.topic, topicIds, { at, pointer: "/topic", noun: "topic", file: "topics.json" }),
      ...checkId(at.entry.unit, unitIds, { at, pointer: "/unit", noun: "unit", file: "units.json" }),
    ]),
    ...areas.flatMap((at) => checkPredecessors(at, areas, areaIds)),
    ...bases.flatMap((at) =>
      at.entry.indicators.flatMap((id, index) =>
        checkId(id, indicatorIds, { at, pointer: `/indicators/${index}`, noun: "indicator", file: "indicators/" }),
      ),
    ),
    ...entries.formerIds.flatMap((at) => checkFormerId(at, new Set([...indicatorIds, ...areaIds]))),
    ...(entries.site === null ? [] : checkSite(entries.site, areaIds)),
  ];
}

interface Named {
  id: string;
  name: { vi: string; en: string };
}

interface Reference {
  at: Placed<unknown>;
  pointer: string;
  noun: string;
  /** Where an entry of that kind is added, under data/catalogue. */
  file: string;
}

function idsOf(placed: readonly Placed<{ id: string }>[]): ReadonlySet<string> {
  return new Set(placed.map(({ entry }) => entry.id));
}

function checkId(id: string, known: ReadonlySet<string>, { at, pointer, noun, file }: Reference): Issue[] {
  if (known.has(id)) return [];
  const near = nearestMatch(id, known);
  const advice = near === null ? `Use one of: ${[...known].join(", ")}` : `Did you mean "${near}"?`;
  const message = `unknown ${noun} "${id}". ${advice} A new one is added to data/catalogue/${file} first.`;
  return [{ code: `catalogue/unknown-${noun}`, file: at.file, column: at.pointer + pointer, message }];
}

function checkDuplicates(placed: readonly Placed<Named>[]): Issue[] {
  const firsts = new Map<string, Placed<Named>>();
  return placed.flatMap((at) => {
    const fields = [
      ["id", at.entry.id],
      ["name/vi", at.entry.name.vi],
      ["name/en", at.entry.name.en],
    ] as const;
    return fields.flatMap(([field, text]): Issue[] => {
      const first = firsts.get(`${field} ${text}`);
      if (first === undefined) firsts.set(`${field} ${text}`, at);
      if (first === undefined) return [];
      const message = `"${text}" is already used by ${first.file}${first.pointer && ` ${first.pointer}`}. Each needs its own.`;
      return [{ code: "catalogue/duplicate", file: at.file, column: `${at.pointer}/${field}`, message }];
    });
  });
}

function checkPredecessors(at: PlacedEntries["areas"][number], areas: PlacedEntries["areas"], areaIds: ReadonlySet<string>): Issue[] {
  return at.entry.predecessors.flatMap((id, index): Issue[] => {
    const pointer = `/predecessors/${index}`;
    const unknown = checkId(id, areaIds, { at, pointer, noun: "area", file: "areas.json" });
    if (unknown.length > 0) return unknown;
    const before = areas.find(({ entry }) => entry.id === id)?.entry;
    const isBefore = before?.validTo != null && at.entry.validFrom !== null && before.validTo < at.entry.validFrom;
    if (isBefore) return [];
    const message = `"${id}" must end (validTo) before "${at.entry.id}" begins (validFrom). Correct the days or the predecessor.`;
    return [{ code: "catalogue/predecessor-overlaps", file: at.file, column: at.pointer + pointer, message }];
  });
}

/** A former id leads to one that is used, and is not used itself: an id never changes meaning. */
function checkFormerId(at: PlacedEntries["formerIds"][number], known: ReadonlySet<string>): Issue[] {
  const { id, became } = at.entry;
  if (known.has(id))
    return [
      {
        ...{ code: "catalogue/former-id-in-use", file: at.file, column: `${at.pointer}/id` },
        message: `"${id}" is the id of an entry again. Give the entry another id, or take this line out.`,
      },
    ];
  return became === null ? [] : checkId(became, known, { at, pointer: "/became", noun: "id", file: "" });
}

function checkSite(at: NonNullable<PlacedEntries["site"]>, areaIds: ReadonlySet<string>): Issue[] {
  return at.entry.areas.flatMap((id, index) => checkId(id, areaIds, { at, pointer: `/areas/${index}`, noun: "area", file: "areas.json" }));
}
