import type { Indicator } from "#domain/catalogue.ts";
import { citeLong, citeShort } from "#domain/citation.ts";
import { unitWord } from "#domain/number.ts";
import { publishedOn } from "#domain/report.ts";
import { STATUS_WORDS } from "#domain/words.ts";
import { citableOf, spanOf } from "../citable-of.ts";
import type { DownloadFormat, DownloadOptions } from "../download-format.ts";
import { encodeText } from "../encode-text.ts";
import { LICENCE, RIGHTS_OF_REPORTS } from "../licence.ts";
import { type Cast, castOf, type PublishedView, pageOf } from "../published-view.ts";
import { STATUS_LETTERS } from "../status-letters.ts";
import { tidyColumns } from "../tidy-columns.ts";

/** What the figures mean, for programs that read the CSV (conventions 6): columns, definitions, units, documents, words of the codes. */
export const metadata: DownloadFormat = {
  id: "metadata",
  extension: "metadata.json",
  mediaType: "application/json; charset=utf-8",
  label: { vi: "Mô tả (JSON)", en: "Metadata (JSON)" },
  purpose: { vi: "định nghĩa, đơn vị và nguồn của các con số", en: "definitions, units and sources of the figures" },
  encode: (view, options) => encodeText([`${JSON.stringify(describeView(view, options), null, 2)}\n`]),
};

/** The metadata of a view as JSON. */
export function describeView(view: PublishedView, options: DownloadOptions) {
  const { locale, downloadedOn } = options;
  const { snapshot, selection, subject } = view;
  const cast = castOf(view);
  const citable = citableOf(view, { accessed: downloadedOn, cast });
  const covered = indicatorsWithCast(view);
  const [only, ...others] = covered;
  return {
    chart: {
      title: subject.title[locale],
      subtitle: [cast.areas.map((area) => area.name[locale]).join(", "), spanOf(cast)].filter(Boolean).join(", "),
      note: RIGHTS_OF_REPORTS[locale],
      citation: citeLong(citable, locale),
      originalChartUrl: pageOf(view),
    },
    columns: Object.fromEntries(
      tidyColumns(options).map(({ name, title, description, type }) => {
        const facts = name === "value" && only && others.length === 0 ? describeIndicator(only, view, options) : {};
        return [name, { titleShort: title[locale], type, definition: description[locale], ...facts }];
      }),
    ),
    indicators: Object.fromEntries(covered.map((one) => [one.indicator.id, describeIndicator(one, view, options)])),
    areas: Object.fromEntries(
      cast.areas.map(({ id, name, level, validFrom, validTo, predecessors, codes }) => [
        id,
        { title: name[locale], level, validFrom, validTo, predecessors, externalCodes: codes },
      ]),
    ),
    documents: cast.reports.map(({ id, title, publisher, published, url, kind }) => ({
      id,
      title,
      issuer: publisher,
      issuedOn: published,
      url,
      kind,
      rows: cast.rowsByReport.get(id) ?? 0,
    })),
    statusCodes: Object.fromEntries(Object.entries(STATUS_WORDS).map(([code, words]) => [code, words[locale]])),
    statusLetters: STATUS_LETTERS,
    licence: { name: LICENCE.id, title: LICENCE.title, path: LICENCE.url },
    rows: cast.rows,
    release: snapshot.release.release,
    releasedAt: snapshot.release.recordedAt,
    asOf: selection.asOf,
    latestPublishedOn: snapshot.latestPublished,
    dateDownloaded: downloadedOn,
    activeFilters: Object.fromEntries(new URLSearchParams(view.query)),
  };
}

interface Covered {
  indicator: Indicator;
  cast: Cast;
}

/** What each indicator of a view is about by itself, one indicator at a time. */
function indicatorsWithCast(view: PublishedView): Covered[] {
  const groups = Map.groupBy(view.series(), ({ indicator }) => indicator);
  return [...groups].map(([indicator, group]) => ({ indicator, cast: castOf({ series: () => group, snapshot: view.snapshot }) }));
}

function describeIndicator({ indicator, cast }: Covered, view: PublishedView, { locale, downloadedOn }: DownloadOptions) {
  const unit = view.snapshot.catalogue.unitsById.get(indicator.unit);
  const subject = { ...view.subject, kind: "indicator" as const, title: indicator.name, path: `/indicators/${indicator.id}` };
  const citable = citableOf({ ...view, subject }, { accessed: downloadedOn, cast });
  const days = cast.reports.flatMap((report) => publishedOn(report) ?? []).sort();
  return {
    titleShort: indicator.shortName[locale],
    titleLong: indicator.name[locale],
    unit: unit?.name[locale] ?? indicator.unit,
    shortUnit: unit ? unitWord(unit, locale) : indicator.unit,
    decimals: indicator.decimals,
    definition: indicator.definition[locale],
    kind: indicator.kind,
    betterWhen: indicator.betterWhen,
    additive: indicator.additive,
    timespan: cast.first === null ? null : `${cast.first}-${cast.last}`,
    lastUpdated: days.at(-1) ?? null,
    nextUpdate: null,
    externalCodes: {},
    citationShort: citeShort(citable, locale),
    citationLong: citeLong(citable, locale),
    descriptionKey: indicator.breaks.map(({ after, reason }) => `${after}: ${reason[locale]}`),
  };
}
