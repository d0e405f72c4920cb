import { formatSearch, localPath } from "#client/components/address.ts";
import { site } from "#client/components/site.ts";
import { indicator as en } from "#client/text/en/indicator.ts";
import { fill } from "#client/text/fill.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { formatDay } from "#domain/number.ts";
import { fileSearch, yearsInWords } from "./indicator-head.ts";
import type { IndicatorProps } from "./indicator-page.tsx";
import { reportsShown } from "./reports-shown.ts";

/**
 * How to cite the view: who stated the figures first, this site second, and an address that shows the same figures later. The day is that of the
 * view, else of the newest report, so that the citation does not change with the clock.
 */
export function citationOf({ view: { locale, search }, data }: Pick<IndicatorProps, "view" | "data">, origin: string): string {
  const text = locale === "vi" ? vi : en;
  const day = search.asOf ?? data.meta.latestPublished ?? "";
  const publishers = [...new Set(reportsShown(data).map(({ publisher }) => publisher))];
  const [first = site.authority[locale]] = publishers;
  return fill(text.citationText, {
    producer: publishers.length > 1 ? fill(text.andOthers, { first }) : first,
    year: day.slice(0, 4),
    title: [data.indicator.shortName[locale], areaNames(data, locale), yearsInWords(search, data, locale)].filter(Boolean).join(", "),
    site: site.name[locale],
    release: data.meta.release,
    date: formatDay(day),
    url: `${origin}${localPath(`/indicators/${data.indicator.id}`, locale)}${formatSearch({ ...fileSearch(search), asOf: day })}`,
  });
}

function areaNames({ series, areas }: IndicatorProps["data"], locale: "vi" | "en"): string {
  const names = series.map(({ area }) =>
    site.areas.includes(area) ? site.province[locale] : (areas.find(({ id }) => id === area)?.name[locale] ?? area),
  );
  return [...new Set(names)].join(", ");
}
