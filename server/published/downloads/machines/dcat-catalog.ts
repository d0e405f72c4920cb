import type { Indicator } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import type { Release } from "#domain/release.ts";
import { publishedOn } from "#domain/report.ts";
import type { Bilingual } from "#domain/text.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import type { DownloadFormat } from "../download-format.ts";
import { DOWNLOAD_FORMATS } from "../download-formats.ts";
import { LICENCE, RIGHTS_OF_REPORTS } from "../licence.ts";
import { type Cast, castOf, type PublishedView, viewOf } from "../published-view.ts";
import { EVERYTHING } from "../selection.ts";
import { datasetSubject, indicatorSubject } from "../subjects.ts";
import type { MeasuredFile } from "./measure-files.ts";

const FREQUENCY = "http://publications.europa.eu/resource/authority/frequency";
const FILE_TYPE = "https://www.iana.org/assignments/media-types/";

export interface CatalogueOptions {
  origin: string;
  today: string;
  /** Those of the newest release. */
  files: readonly MeasuredFile[];
  pause: () => Promise<void>;
}

/**
 * The catalogue of all datasets by DCAT 3 (conventions 13) as JSON-LD: the whole dataset, and each indicator, each a series whose members are the
 * releases that changed it. `pause` lets others be answered in between.
 */
export async function buildDcatCatalogue(snapshot: Snapshot, { origin, today, files, pause }: CatalogueOptions) {
  const { catalogue, release, releases } = snapshot;
  const { site } = catalogue;
  const publisher = { "@id": `${origin}/#publisher`, "@type": "foaf:Agent", "foaf:name": texts(site.authority) };
  const whole = viewOf({ subject: datasetSubject(catalogue), snapshot, selection: EVERYTHING, origin, query: "", today });
  const ofIndicators: object[] = [];
  for (const indicator of catalogue.indicators) {
    if (snapshot.areasOf(indicator.id).length > 0) ofIndicators.push(...indicatorEntries(indicator, indicatorView(indicator, whole)));
    await pause();
  }
  return {
    "@context": CONTEXT,
    "@id": `${origin}/catalog.jsonld`,
    "@type": "dcat:Catalog",
    "dct:title": texts(site.name),
    "dct:description": texts(site.history),
    "dct:publisher": publisher,
    "dct:license": { "@id": LICENCE.url },
    "dct:language": ["vi", "en"],
    "dct:issued": date(releases[0] ?? release),
    "dct:modified": date(release),
    "foaf:homepage": { "@id": `${origin}/` },
    "dcat:dataset": [
      {
        "@id": `${origin}/data#series`,
        "@type": "dcat:DatasetSeries",
        "dct:title": texts(whole.subject.title),
        "dct:description": texts(RIGHTS_OF_REPORTS),
        "dct:publisher": { "@id": `${origin}/#publisher` },
      },
      ...releases.map((one) => wholeDataset(one, whole, { origin, files: one === release ? files : null })),
      ...ofIndicators,
    ],
  };
}

function indicatorView(indicator: Indicator, whole: PublishedView): PublishedView {
  return viewOf({
    ...whole,
    subject: indicatorSubject(indicator),
    selection: { ...EVERYTHING, indicators: [indicator.id] },
    query: "scope=full",
  });
}

/** One release of everything; its files are at addresses that never change. */
function wholeDataset(release: Release, view: PublishedView, { origin, files }: { origin: string; files: readonly MeasuredFile[] | null }) {
  const isCurrent = files !== null;
  const number = release.release;
  const { subject } = view;
  return {
    "@id": `${origin}/releases/${number}#dataset`,
    "@type": "dcat:Dataset",
    "dct:title": texts(subject.title),
    "dct:description": texts(RIGHTS_OF_REPORTS),
    "dct:publisher": { "@id": `${origin}/#publisher` },
    "dct:license": { "@id": LICENCE.url },
    "dct:issued": date(release),
    "dct:modified": date(release),
    "dct:accrualPeriodicity": { "@id": `${FREQUENCY}/ANNUAL` },
    "dcat:temporalResolution": { "@type": "xsd:duration", "@value": "P1Y" },
    "dcat:landingPage": { "@id": `${origin}${subject.path}` },
    "dcat:version": String(number),
    "adms:versionNotes": texts(release.note),
    "adms:status": { "@id": `http://publications.europa.eu/resource/authority/dataset-status/${isCurrent ? "COMPLETED" : "DEPRECATED"}` },
    "dcat:inSeries": { "@id": `${origin}/data#series` },
    ...(number > 1 ? { "dcat:previousVersion": { "@id": `${origin}/releases/${number - 1}#dataset` } } : {}),
    ...(isCurrent
      ? coverageOf(castOf(view))
      : { "dcat:hasCurrentVersion": { "@id": `${origin}/releases/${view.snapshot.release.release}#dataset` } }),
    "dcat:distribution": files
      ? files.map((file) => ({ ...distribution(file.format, `${origin}${file.path}`), ...measured(file) }))
      : DOWNLOAD_FORMATS.map((format) => distribution(format, `${origin}/r/${number}/dataset.${format.extension}`)),
  };
}

/** An indicator as a series, the dataset of today, and that of every release which changed it. */
function indicatorEntries(indicator: Indicator, view: PublishedView): object[] {
  const { origin, subject, snapshot } = view;
  const address = `${origin}${subject.path}`;
  const changed = changedIn(view);
  const newest = changed.at(-1);
  const about = {
    "dct:title": texts(indicator.name),
    "dct:description": texts(indicator.definition),
    "dct:publisher": { "@id": `${origin}/#publisher` },
  };
  const common = {
    "@type": "dcat:Dataset",
    ...about,
    "dct:license": { "@id": LICENCE.url },
    "dct:accrualPeriodicity": { "@id": `${FREQUENCY}/ANNUAL` },
    "dcat:temporalResolution": { "@type": "xsd:duration", "@value": "P1Y" },
    "dcat:landingPage": { "@id": address },
    "dcat:inSeries": { "@id": `${address}#series` },
  };
  const older = changed.slice(0, -1).map((release, at) => ({
    "@id": `${address}#release-${release.release}`,
    ...common,
    "dct:issued": date(release),
    "dcat:version": String(release.release),
    ...(at > 0 ? { "dcat:previousVersion": { "@id": `${address}#release-${changed[at - 1]?.release}` } } : {}),
    "dcat:hasCurrentVersion": { "@id": `${address}#dataset` },
    "dcat:distribution": DOWNLOAD_FORMATS.map((format) =>
      distribution(format, `${origin}/r/${release.release}${subject.path}.${format.extension}?scope=full`),
    ),
  }));
  const cast = castOf(view);
  const days = cast.reports.flatMap((report) => publishedOn(report) ?? []).sort();
  const current = {
    "@id": `${address}#dataset`,
    ...common,
    "dct:issued": day(days[0]) ?? date(snapshot.release),
    "dct:modified": day(days.at(-1)) ?? date(snapshot.release),
    "dcat:version": String(newest?.release ?? snapshot.release.release),
    ...(older.length > 0 ? { "dcat:previousVersion": { "@id": `${address}#release-${changed.at(-2)?.release}` } } : {}),
    "dcat:keyword": [...indicator.aliases],
    ...coverageOf(cast),
    "dcat:distribution": DOWNLOAD_FORMATS.map((format) => distribution(format, `${address}.${format.extension}?scope=full`)),
  };
  return [{ "@id": `${address}#series`, "@type": "dcat:DatasetSeries", ...about }, current, ...older];
}

/** Releases that recorded a figure of a view or took one out, oldest first. */
function changedIn({ snapshot, selection, ...view }: PublishedView): Release[] {
  const numbers = new Set<number>();
  for (const { rows } of viewOf({ ...view, snapshot, selection: { ...selection, history: "all" } }).series())
    for (const { recordedIn } of rows) numbers.add(recordedIn);
  for (const { indicator, withdrawnIn } of snapshot.withdrawals) if (selection.indicators?.includes(indicator)) numbers.add(withdrawnIn);
  return snapshot.releases.filter(({ release }) => numbers.has(release));
}

function coverageOf({ areas, first, last }: Cast) {
  return {
    "dct:spatial": areas.map(({ name }) => ({ "@type": "dct:Location", "skos:prefLabel": texts(name) })),
    ...(first && last
      ? {
          "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": { "@type": "xsd:gYear", "@value": first },
            "dcat:endDate": { "@type": "xsd:gYear", "@value": last },
          },
        }
      : {}),
  };
}

function distribution({ label, mediaType }: DownloadFormat, address: string) {
  return {
    "@type": "dcat:Distribution",
    "dct:title": texts(label),
    "dcat:accessURL": { "@id": address },
    "dcat:downloadURL": { "@id": address },
    "dcat:mediaType": { "@id": `${FILE_TYPE}${mediaType.split(";", 1)[0]}` },
    "dct:license": { "@id": LICENCE.url },
  };
}

/** Length and hash of a file of the current release. */
function measured({ measure }: MeasuredFile) {
  if (measure === null) return {};
  return {
    "dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": String(measure.bytes) },
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
      "spdx:checksumValue": { "@type": "xsd:hexBinary", "@value": measure.sha256 },
    },
  };
}

function texts({ vi, en }: Bilingual) {
  return [
    { "@language": "vi", "@value": vi },
    { "@language": "en", "@value": en },
  ];
}

function date({ recordedAt }: Release) {
  return { "@type": "xsd:dateTime", "@value": recordedAt };
}

function day(value: Day | undefined) {
  return value === undefined ? null : { "@type": "xsd:date", "@value": value };
}

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  adms: "http://www.w3.org/ns/adms#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
