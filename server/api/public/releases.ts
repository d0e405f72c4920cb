import { z } from "zod";
import { ReleaseChange, ReleaseResource } from "#domain/resources/release.ts";
import { listChanges } from "#server/snapshot/list-changes.ts";
import type { View } from "#server/snapshot/view.ts";
import { findAll, findArea, findIndicator } from "../find.ts";
import { notFound } from "../http/failure.ts";
import { area, indicator } from "../http/parameters.ts";
import { createPause } from "../http/pause.ts";
import { defineListing, defineResource } from "../http/resource.ts";

export const releaseList = defineListing({
  path: "/api/v1/releases",
  summary: "Releases",
  description: "Numbered publications of the ledger, newest first. A release never changes.",
  query: z.object({}),
  item: ReleaseResource,
  select: ({ view }) => view.snapshot.releases.toReversed(),
});

export const releaseResource = defineResource({
  path: "/api/v1/releases/:release",
  summary: "One release",
  query: z.object({}),
  data: ReleaseResource,
  select: ({ view, params }) => findRelease(view, params.release),
});

export const changeList = defineListing({
  path: "/api/v1/releases/:release/changes",
  summary: "Changes of one release",
  description:
    "Figure by figure: added, revised (a later report changes the value), corrected (we had read it wrong), withdrawn; from, to and the reason.",
  query: z.object({ indicator, area }),
  item: ReleaseChange,
  select: async ({ view, viewAt, params, query }) => {
    const { release } = findRelease(view, params.release);
    const [now, before] = [await viewAt(release), release > 1 ? await viewAt(release - 1) : null];
    return listChanges(now, before, {
      indicators: findAll(view, findIndicator, query.indicator),
      areas: findAll(view, findArea, query.area),
      pause: createPause(),
    });
  },
});

function findRelease({ snapshot }: View, number: string) {
  const found = snapshot.releases.find(({ release }) => String(release) === number);
  if (found === undefined)
    throw notFound(
      "release",
      number,
      snapshot.releases.map(({ release }) => String(release)),
    );
  return found;
}
