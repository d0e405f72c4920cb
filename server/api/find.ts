import type { Area, Indicator } from "#domain/catalogue.ts";
import type { Period } from "#domain/period.ts";
import { isYear } from "#domain/year.ts";
import type { View } from "#server/snapshot/view.ts";
import { notFound } from "./http/failure.ts";

/** The indicator of an id. Throws 404 with the nearest one. */
export function findIndicator({ snapshot }: View, id: string): Indicator {
  const found = snapshot.catalogue.indicatorsById.get(id);
  if (found === undefined) throw notFound("indicator", id, snapshot.catalogue.indicatorsById.keys());
  return found;
}

/** The area of an id. Throws 404 with the nearest one. */
export function findArea({ snapshot }: View, id: string): Area {
  const found = snapshot.catalogue.areasById.get(id);
  if (found === undefined) throw notFound("area", id, snapshot.catalogue.areasById.keys());
  return found;
}

/** A basis as a reader asks for it, or null where none is asked for. Throws 404 for a basis the catalogue does not have. */
export function findBasis({ snapshot }: View, id: string | undefined): string | null {
  if (id === undefined) return null;
  if (id !== "" && !snapshot.catalogue.basesById.has(id)) throw notFound("basis", id, snapshot.catalogue.basesById.keys());
  return id;
}

/** Throws 404 for the first id of a list that is unknown; null where no list is given. */
export function findAll(
  view: View,
  find: (view: View, id: string) => unknown,
  ids: readonly string[] | undefined,
): readonly string[] | null {
  for (const id of ids ?? []) find(view, id);
  return ids ?? null;
}

/** A year in a path. Throws 404 for what is none. */
export function findYear(text: string): Period {
  if (!isYear(text)) throw notFound("year", text);
  return text;
}
