import { CHANGE_WORDS, describeChange, describeCounts } from "#domain/change-sentence.ts";
import type { Release } from "#domain/release.ts";
import type { ReleaseChange } from "#domain/resources/release.ts";
import type { Locale } from "#domain/text.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";
import { escapeXml, XML_HEAD } from "../escape-xml.ts";

/** A release with what it changed: how much of each kind, and those changes that are told one by one (of the first release, which adds everything, none). */
export interface ToldRelease {
  release: Release;
  counts: Partial<Record<ReleaseChange["kind"], number>>;
  changes: readonly ReleaseChange[];
}

export interface FeedOptions {
  catalogue: Catalogue;
  /** The first release of all, whose day is in the id of the feed. */
  first: Release;
  /** Newest first. */
  releases: readonly ToldRelease[];
  origin: string;
  /** Address of this feed with its filters. */
  self: string;
  locale: Locale;
}

/** An Atom feed (RFC 4287) of releases, with an entry for each and one for each change. Ids are tag URIs (RFC 4151) that never change. */
export function renderReleaseFeed({ catalogue, first, releases, origin, self, locale }: FeedOptions): string {
  const { site } = catalogue;
  const updated = releases[0]?.release.recordedAt ?? "1970-01-01T00:00:00Z";
  const prefix = locale === "vi" ? "" : "/en";
  const entries = releases.flatMap(({ release, counts, changes }) => [
    releaseEntry(release, counts, { origin, prefix, locale }),
    ...changes.map((change) => changeEntry(change, release, { catalogue, origin, prefix, locale })),
  ]);
  return [
    `${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${tagOf(origin, first, "releases")}</id>`,
    `<title>${escapeXml({ vi: `${site.name.vi}: bản phát hành và thay đổi`, en: `${site.name.en}: releases and changes` }[locale])}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeXml(site.name[locale])}</name><uri>${escapeXml(origin)}</uri></author>`,
    `<rights>CC BY 4.0</rights>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}${prefix}/releases`)}"/>`,
    ...entries,
    "</feed>\n",
  ].join("\n");
}

interface EntryOptions {
  origin: string;
  prefix: string;
  locale: Locale;
}

function releaseEntry(release: Release, counts: ToldRelease["counts"], { origin, prefix, locale }: EntryOptions): string {
  const summary = [release.note[locale], describeCounts(counts, locale)].filter(Boolean).join(" ");
  return entry({
    id: tagOf(origin, release, `release/${release.release}`),
    title: release.title[locale],
    updated: release.recordedAt,
    href: `${origin}${prefix}/releases/${release.release}`,
    category: { term: "release", label: { vi: "Bản phát hành", en: "Release" }[locale] },
    summary,
  });
}

function changeEntry(change: ReleaseChange, release: Release, options: EntryOptions & { catalogue: Catalogue }): string {
  const { catalogue, origin, prefix, locale } = options;
  const { indicatorsById, areasById, unitsById, basesById } = catalogue;
  const [indicator, area] = [indicatorsById.get(change.indicator), areasById.get(change.area)];
  const unit = indicator && unitsById.get(indicator.unit);
  const key = [change.indicator, change.area, change.basis, change.measure, change.period].join("/");
  const title =
    indicator && area && unit
      ? describeChange(change, { indicator, area, unit, basis: basesById.get(change.basis)?.name ?? null }, locale)
      : `${CHANGE_WORDS[change.kind][locale]}: ${key}`;
  return entry({
    id: tagOf(origin, release, `release/${release.release}/${key}`),
    title,
    updated: release.recordedAt,
    href: `${origin}${prefix}/indicators/${change.indicator}?area=${change.area}`,
    category: { term: change.kind, label: CHANGE_WORDS[change.kind][locale] },
    summary: change.reason ?? title,
  });
}

interface Entry {
  id: string;
  title: string;
  updated: string;
  href: string;
  category: { term: string; label: string };
  summary: string;
}

function entry({ id, title, updated, href, category, summary }: Entry): string {
  return [
    `<entry><id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(href)}"/>`,
    `<category term="${category.term}" label="${escapeXml(category.label)}"/>`,
    `<summary>${escapeXml(summary)}</summary></entry>`,
  ].join("");
}

function tagOf(origin: string, { recordedAt }: Release, specific: string): string {
  return `tag:${new URL(origin).hostname},${recordedAt.slice(0, 10)}:${specific}`;
}
