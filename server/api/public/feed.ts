import { z } from "zod";
import { Locale } from "#domain/text.ts";
import { renderReleaseFeed, type ToldRelease } from "#server/published/downloads/machines/release-feed.ts";
import { listChanges } from "#server/snapshot/list-changes.ts";
import { findAll, findArea, findIndicator } from "../find.ts";
import { area, indicator } from "../http/parameters.ts";
import { createPause } from "../http/pause.ts";
import { defineRoute } from "../http/route.ts";

/** A feed is for what is new: older releases and changes are in the API. */
const MOST_RELEASES = 20;
const MOST_CHANGES = 500;

const lang = Locale.default("vi").meta({ description: "Language of the entries: vi or en. Default vi." });

export const releaseFeed = defineRoute({
  path: "/releases.atom",
  kind: "data",
  query: z.object({ indicator, area, lang }),
  document: {
    summary: "Feed of releases and changes",
    description: "Atom: an entry for each release, and one for each figure that was added, revised, corrected or withdrawn.",
    mediaType: "application/atom+xml; charset=utf-8",
  },
  build: async ({ view, viewAt, query, origin }) => {
    const filter = { indicators: findAll(view, findIndicator, query.indicator), areas: findAll(view, findArea, query.area) };
    const { catalogue, releases: all } = view.snapshot;
    const [releases, pause]: [ToldRelease[], ReturnType<typeof createPause>] = [[], createPause()];
    let left = MOST_CHANGES;
    for (const release of all.toReversed().slice(0, MOST_RELEASES)) {
      const number = release.release;
      // From the newest one on, so that each release is made of the one after it.
      const list = number === 1 ? null : await listChanges(await viewAt(number), await viewAt(number - 1), { ...filter, pause });
      const changes = list?.slice(0, left) ?? [];
      releases.push({ release, changes, counts: list?.counts ?? {} });
      left -= changes.length;
    }
    const filters = [
      ...(query.indicator ? [`indicator=${query.indicator.join(",")}`] : []),
      ...(query.area ? [`area=${query.area.join(",")}`] : []),
      ...(query.lang === "vi" ? [] : [`lang=${query.lang}`]),
    ];
    const self = `${origin}/releases.atom${filters.length > 0 ? `?${filters.join("&")}` : ""}`;
    const body = renderReleaseFeed({ catalogue, first: all[0] ?? view.snapshot.release, releases, origin, self, locale: query.lang });
    return { mediaType: "application/atom+xml; charset=utf-8", body };
  },
});
