import { formatSearch, siteAddress } from "#client/components/address.ts";
import { knownYears } from "#client/components/known-years.ts";
import { oembedLink } from "#client/components/oembed-link.ts";
import type { PageHead } from "#client/components/page.ts";
import { site } from "#client/components/site.ts";
import { indicator as en } from "#client/text/en/indicator.ts";
import { fill } from "#client/text/fill.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { unitWord } from "#domain/number.ts";
import type { Locale } from "#domain/text.ts";
import { countProvinces } from "./chart-kind-of.ts";
import type { IndicatorData, IndicatorSearch, IndicatorView } from "./indicator-data.ts";
import { isShown, yearsOf } from "./years-of.ts";

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";
const FORMATS = [
  ["csv", "text/csv"],
  ["json", "application/json"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["parquet", "application/vnd.apache.parquet"],
  ["sdmx.csv", "application/vnd.sdmx.data+csv"],
  ["zip", "application/zip"],
] as const;

export function indicatorHead(view: IndicatorView, data: IndicatorData): PageHead {
  const { locale, search } = view;
  const title = titleOfView(view, data);
  const description = sentencesOf(data, locale);
  const path = `/indicators/${data.indicator.id}`;
  return {
    title,
    description,
    image: {
      path: `${path}.png${formatSearch({ ...fileSearch(search), size: "og", lang: locale === "en" ? "en" : undefined })}`,
      alt: description,
    },
    modified: data.meta.latestPublished,
    links: (origin) => [oembedLink({ origin, page: siteAddress(path, locale, fileSearch(search)), title })],
    jsonLd: (origin) => dataset({ view, data, origin, description }),
  };
}

/** "Tăng trưởng GRDP, 2011–2025": the short name and the years that have figures and are shown. */
export function titleOfView({ locale, search }: Pick<IndicatorView, "locale" | "search">, { indicator, series }: IndicatorData): string {
  const text = locale === "vi" ? vi : en;
  const years = yearsInWords(search, { series }, locale);
  return years === "" ? indicator.shortName[locale] : fill(text.title, { name: indicator.shortName[locale], years });
}

/** "2011–2025", one year alone, or nothing where no year is known. */
export function yearsInWords({ time }: Pick<IndicatorSearch, "time">, { series }: Pick<IndicatorData, "series">, locale: Locale): string {
  const range = yearsOf(time, series);
  const known = knownYears(series).filter((period) => isShown({ period }, range));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? first : fill((locale === "vi" ? vi : en).years, { first, last });
}

/** The sentences of the series that have figures; where none has, the one that says so. Of several provinces the first sentence of each. */
export function sentencesOf({ series, areas }: Pick<IndicatorData, "series" | "areas">, locale: Locale): string {
  const known = series.filter(({ points }) => points.length > 0);
  const isCompared = countProvinces(series, areas) > 1;
  return (known.length > 0 ? known : series.slice(0, 1))
    .map(({ sentence }) => (isCompared ? firstSentence(sentence[locale]) : sentence[locale]))
    .join(" ");
}

function firstSentence(text: string): string {
  return text.replace(/(?<=\.)\s\p{Lu}.*$/su, "");
}

/** The parameters of a view that files and pictures know as well. */
export function fileSearch({ area, time, measure, basis, asOf, release, kind }: IndicatorSearch): Record<string, string | undefined> {
  return { area, time, measure, basis, kind, asOf, release };
}

interface DatasetParts {
  view: IndicatorView;
  data: IndicatorData;
  origin: string;
  description: string;
}

/** schema.org Dataset of the whole indicator (conventions 12). */
function dataset({ view: { locale }, data: { indicator, meta, unit }, origin, description }: DatasetParts): object {
  const url = `${origin}/indicators/${indicator.id}`;
  const { first, last } = indicator.coverage;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${url}#dataset`,
    name: `${indicator.name[locale]}, ${site.province[locale]}`,
    description: `${description} ${indicator.definition[locale]}`,
    url,
    inLanguage: ["vi", "en"],
    isAccessibleForFree: true,
    license: LICENCE,
    creator: { "@type": "GovernmentOrganization", name: site.authority[locale] },
    publisher: { "@type": "Organization", name: site.name[locale] },
    ...(first && last ? { temporalCoverage: `${first.slice(0, 4)}/${last.slice(-4)}` } : {}),
    spatialCoverage: { "@type": "AdministrativeArea", name: `${site.province[locale]}, ${locale === "vi" ? "Việt Nam" : "Viet Nam"}` },
    variableMeasured: [{ "@type": "PropertyValue", name: indicator.name[locale], unitText: unitWord(unit, locale) }],
    isBasedOn: indicator.reports
      .slice(0, 10)
      .map((report) => report.url)
      .filter(Boolean),
    version: String(meta.release),
    ...(meta.latestPublished ? { dateModified: meta.latestPublished } : {}),
    includedInDataCatalog: { "@type": "DataCatalog", name: site.name[locale], url: origin },
    distribution: FORMATS.map(([extension, encodingFormat]) => ({
      "@type": "DataDownload",
      encodingFormat,
      contentUrl: `${url}.${extension}`,
    })),
  };
}
