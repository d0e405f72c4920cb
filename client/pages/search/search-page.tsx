import * as z from "zod/mini";
import { unitsQuery } from "#client/api/catalogue.ts";
import { indicatorsQuery } from "#client/api/indicator.ts";
import { localPath } from "#client/components/address.ts";
import { Button } from "#client/components/button.tsx";
import { ClockLink, clockFields, clockOf } from "#client/components/clock.tsx";
import { findIndicators } from "#client/components/find-indicators.ts";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { PastNotice } from "#client/components/past-notice.tsx";
import { wordsField } from "#client/components/search-fields.ts";
import { countOf } from "#client/text/count-of.ts";
import { common as commonEn } from "#client/text/en/common.ts";
import { search as en } from "#client/text/en/search.ts";
import { fill } from "#client/text/fill.ts";
import { common as commonVi } from "#client/text/vi/common.ts";
import { search as vi } from "#client/text/vi/search.ts";
import type { Unit } from "#domain/catalogue.ts";
import { formatFigure } from "#domain/number.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import styles from "./search-page.module.css";

const Search = z.strictObject({ q: wordsField, ...clockFields });
type Search = z.infer<typeof Search>;

interface Data {
  indicators: IndicatorSummary[];
  units: Unit[];
}

/** Indicators by name, also without scripts; without words all of them. */
export const searchPage = definePage({
  search: Search,
  load: async ({ search }: { search: Search }, read): Promise<Data> => {
    const [indicators, units] = await Promise.all([read(indicatorsQuery(clockOf(search))), read(unitsQuery())]);
    return { indicators: indicators.data, units: units.data };
  },
  head: ({ locale, search: { q } }, { indicators }) => {
    const text = locale === "vi" ? vi : en;
    return {
      title: q ? fill(text.titleOf, { words: q }) : text.title,
      description: fill(text.description, { count: indicators.length }),
      isHidden: q !== undefined,
    };
  },
  Component: SearchResults,
});

function SearchResults({ view: { search, locale }, data: { indicators, units } }: PageProps<Record<string, string>, Search, Data>) {
  const text = useText(vi, en);
  const words = search.q?.trim() ?? "";
  const found = words === "" ? indicators : findIndicators(indicators, words);
  return (
    <div className={`frame ${styles.search}`}>
      <h1>{words === "" ? text.title : fill(text.titleOf, { words })}</h1>
      <form action={localPath("/search", locale)} className={`${styles.form} no-print`}>
        <label htmlFor="words" className="hidden-text">
          {text.label}
        </label>
        <input id="words" type="search" name="q" required maxLength={200} key={words} defaultValue={words} placeholder={text.label} />
        {Object.entries(clockOf(search)).map(
          ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Button type="submit" isMain>
          {text.button}
        </Button>
      </form>
      <PastNotice to="/search" search={search} />
      <p>{found.length === 0 ? text.none : countOf(found.length, text.found)}</p>
      {found.length === 0 && <h2>{text.all}</h2>}
      <ul>
        {(found.length > 0 ? found : indicators).map((indicator) => (
          <Result key={indicator.id} indicator={indicator} unit={units.find(({ id }) => id === indicator.unit)} />
        ))}
      </ul>
    </div>
  );
}

function Result({ indicator, unit }: { indicator: IndicatorSummary; unit: Unit | undefined }) {
  const locale = useLocale();
  const common = useText(commonVi, commonEn);
  const { latest } = indicator;
  return (
    <li className={styles.result}>
      <div>
        <ClockLink to={`/indicators/${indicator.id}`} className={styles.name ?? ""}>
          {indicator.shortName[locale]}
        </ClockLink>
        <p className={styles.about}>
          {indicator.topic.name[locale]} · {indicator.name[locale]}
        </p>
      </div>
      <p className={styles.latest}>
        {latest && unit ? (
          <>
            <b>{formatFigure(latest, unit, locale)}</b> {latest.period}
          </>
        ) : (
          common.missing
        )}
      </p>
    </li>
  );
}
