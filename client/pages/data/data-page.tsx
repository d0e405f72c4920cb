import { areasQuery } from "#client/api/catalogue.ts";
import { filesQuery } from "#client/api/file.ts";
import { indicatorsQuery } from "#client/api/indicator.ts";
import { releasesQuery } from "#client/api/release.ts";
import { reportsQuery } from "#client/api/report.ts";
import { ColumnHead, DataTable } from "#client/components/data-table.tsx";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useAppSettings, useLocale, useText } from "#client/components/page-context.tsx";
import { Rich } from "#client/components/prose.tsx";
import { noSearch } from "#client/components/search-fields.ts";
import { Section } from "#client/components/section.tsx";
import { site } from "#client/components/site.ts";
import { data as en } from "#client/text/en/data.ts";
import { fill } from "#client/text/fill.ts";
import { data as vi } from "#client/text/vi/data.ts";
import { formatDay, formatInstant, formatNumber } from "#domain/number.ts";
import type { FileResource } from "#domain/resources/file.ts";
import type { ReleaseResource } from "#domain/resources/release.ts";
import { bilingual } from "#domain/text.ts";
import { addressesOf } from "./addresses.ts";
import { Citations } from "./citations.tsx";
import styles from "./data-page.module.css";
import { Files } from "./files.tsx";
import { Recipes } from "./recipes.tsx";

/** What the dataset holds, counted by the API. */
export interface Holdings {
  observations: number;
  indicators: number;
  areas: number;
  years: string;
  reports: number;
  release: ReleaseResource;
  latestPublished: string | null;
  files: readonly FileResource[];
}
type Props = PageProps<Record<string, string>, object, Holdings>;

export const dataPage = definePage<Record<string, string>, object, Holdings>({
  search: noSearch,
  load: async (_view, read) => {
    const [indicators, areas, reports, releases, files] = await Promise.all([
      read(indicatorsQuery()),
      read(areasQuery()),
      read(reportsQuery({ limit: 1 })),
      read(releasesQuery()),
      read(filesQuery()),
    ]);
    const years = indicators.data
      .flatMap(({ coverage: { first, last } }) => (first && last ? [first.slice(0, 4), last.slice(-4)] : []))
      .sort();
    return {
      observations: areas.data.reduce((sum, area) => sum + area.observations, 0),
      indicators: indicators.meta.count,
      areas: areas.data.filter(({ observations }) => observations > 0).length,
      years: `${years[0] ?? ""}–${years.at(-1) ?? ""}`,
      reports: reports.meta.count,
      release: releases.data[0] as ReleaseResource,
      latestPublished: reports.meta.latestPublished,
      files: files.data,
    };
  },
  head: ({ locale }, { observations, indicators, release, latestPublished, years, files }) => {
    const words = locale === "vi" ? vi : en;
    const description = fill(words.description, { observations: formatNumber(observations, locale), indicators });
    return {
      title: words.title,
      description,
      modified: latestPublished,
      jsonLd: (origin) => ({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": `${origin}/data#dataset`,
        name: datasetName[locale],
        description,
        url: `${origin}/data`,
        inLanguage: ["vi", "en"],
        isAccessibleForFree: true,
        license: LICENCE,
        creator: { "@type": "GovernmentOrganization", name: site.authority[locale] },
        publisher: { "@type": "Organization", name: site.name[locale] },
        temporalCoverage: years.replace("–", "/"),
        spatialCoverage: { "@type": "AdministrativeArea", name: site.province[locale] },
        version: String(release.release),
        dateModified: release.recordedAt.slice(0, 10),
        includedInDataCatalog: { "@type": "DataCatalog", name: site.name[locale], url: origin },
        distribution: files.map(({ path, mediaType, bytes, sha256 }) => ({
          "@type": "DataDownload",
          encodingFormat: mediaType.split(";", 1)[0],
          contentUrl: origin + path,
          ...(bytes === null ? {} : { contentSize: `${bytes} B` }),
          ...(sha256 === null ? {} : { sha256 }),
        })),
      }),
      citable: (origin) => ({
        producers: [site.authority[locale]],
        title: datasetName,
        document: null,
        status: null,
        site: site.name,
        release: release.release,
        asOf: latestPublished ?? release.recordedAt.slice(0, 10),
        accessed: null,
        url: `${origin}/data`,
      }),
    };
  },
  Component: Data,
});

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";
const datasetName = bilingual(
  (locale) => `${{ vi: "Số liệu kinh tế - xã hội", en: "Socio-economic figures" }[locale]}, ${site.province[locale]}`,
);

function Data({ data }: Props) {
  const text = useText(vi, en);
  return (
    <div className="frame">
      <h1>{text.title}</h1>
      <p className="sentence">
        <Rich text={text.lead} />
      </p>
      <HoldingsList holdings={data} />
      <Files files={data.files} release={data.release.release} observations={data.observations} />
      <Addresses />
      <Section id="recipes" title={text.recipes}>
        <Recipes />
      </Section>
      <Columns />
      <Section id="licence" title={text.licence}>
        <div className={styles.prose}>
          <p>
            <Rich text={text.licenceText} />
          </p>
          <p>{text.licenceReports}</p>
        </div>
      </Section>
      <Section id="cite" title={text.cite} lead={text.citeText}>
        <Citations release={data.release} latestPublished={data.latestPublished} />
      </Section>
    </div>
  );
}

function HoldingsList({ holdings }: { holdings: Holdings }) {
  const text = useText(vi, en);
  const locale = useLocale();
  const { observations, indicators, areas, years, reports, release, latestPublished } = holdings;
  const number = (value: number) => formatNumber(value, locale);
  const entries = [
    [number(observations), text.holding.observations],
    [number(indicators), text.holding.indicators],
    [number(areas), text.holding.areas],
    [years, text.holding.years],
    [number(reports), text.holding.reports],
    [number(release.release), text.holding.release],
  ] as const;
  return (
    <Section id="holdings" title={text.holdings}>
      <dl className={styles.holdings}>
        {entries.map(([value, name]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>
        {fill(text.released, { release: release.release, instant: formatInstant(release.recordedAt) })} <code>{release.sha256}</code>.
        {latestPublished && ` ${fill(text.newest, { date: formatDay(latestPublished) })}`}
      </p>
    </Section>
  );
}

function Addresses() {
  const text = useText(vi, en);
  const { origin } = useAppSettings();
  return (
    <Section id="addresses" title={text.addresses} lead={<Rich text={text.addressesLead} />}>
      <DataTable caption={text.addressesCaption}>
        <thead>
          <tr>
            <ColumnHead>{text.addressColumn.what}</ColumnHead>
            <ColumnHead>{text.addressColumn.address}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {addressesOf(origin).map(({ id, address }) => (
            <tr key={id}>
              <th scope="row" className={styles.what}>
                {text.example[id]}
              </th>
              <td className={styles.address}>
                <a href={address}>{address.slice(origin.length)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}

function Columns() {
  const text = useText(vi, en);
  return (
    <Section id="columns" title={text.columns} lead={text.columnsLead}>
      <DataTable caption={text.columnsCaption}>
        <thead>
          <tr>
            <ColumnHead>{text.columnHead.name}</ColumnHead>
            <ColumnHead>{text.columnHead.meaning}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {Object.entries(text.column).map(([name, meaning]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}
