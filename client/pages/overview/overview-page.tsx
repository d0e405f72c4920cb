import * as z from "zod/mini";
import { areasQuery, unitsQuery } from "#client/api/catalogue.ts";
import { indicatorsQuery } from "#client/api/indicator.ts";
import { observationsQuery } from "#client/api/observation.ts";
import { overviewQuery } from "#client/api/overview.ts";
import { formatSearch, localPath } from "#client/components/address.ts";
import { buttonClass } from "#client/components/button.tsx";
import { type Clock, ClockLink, clockFields, clockOf } from "#client/components/clock.tsx";
import { DateChooser } from "#client/components/date-chooser.tsx";
import { DownloadSection, wholeDataset } from "#client/components/download-section.tsx";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useText } from "#client/components/page-context.tsx";
import { PastNotice } from "#client/components/past-notice.tsx";
import { Section } from "#client/components/section.tsx";
import { Sentence } from "#client/components/sentence.tsx";
import { site } from "#client/components/site.ts";
import { countOf } from "#client/text/count-of.ts";
import { common as commonEn } from "#client/text/en/common.ts";
import { overview as en } from "#client/text/en/overview.ts";
import { fill } from "#client/text/fill.ts";
import { common as commonVi } from "#client/text/vi/common.ts";
import { overview as vi } from "#client/text/vi/overview.ts";
import type { Area, Unit } from "#domain/catalogue.ts";
import type { AreaResource } from "#domain/resources/catalogue.ts";
import type { Meta } from "#domain/resources/envelope.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import type { OverviewResource } from "#domain/resources/overview.ts";
import { CardKey } from "./card-key.tsx";
import { HeadlineCard } from "./headline-card.tsx";
import { IndicatorIndex } from "./indicator-index.tsx";
import styles from "./overview-page.module.css";
import { Tally } from "./tally.tsx";
import { YearChoices } from "./year-choices.tsx";

const Search = z.strictObject({ time: z.optional(z.string().check(z.regex(/^(?:\d{4}|latest)$/))), ...clockFields });
type Search = z.infer<typeof Search>;

interface Data {
  overview: OverviewResource;
  meta: Meta;
  indicators: IndicatorSummary[];
  areas: AreaResource[];
  units: Unit[];
  /** Rows of the files of the year, and all there are. */
  rows: { shown: number; all: number };
}

/** The front page: how a year stands, in one sentence, a tally, the headline figures, and everything else as an index. */
export const overviewPage = definePage({
  search: Search,
  load: async ({ search: { time = "latest", ...clock } }: { search: Search }, read): Promise<Data> => {
    const [{ data: overview, meta }, indicators, areas, units] = await Promise.all([
      read(overviewQuery(time, clock)),
      read(indicatorsQuery()),
      read(areasQuery()),
      read(unitsQuery()),
    ]);
    const { year } = overview.scorecard;
    const shown = await read(observationsQuery({ ...selectionOf(year, clock), limit: 1 }));
    const rows = { shown: shown.meta.count, all: areas.data.reduce((sum, { observations }) => sum + observations, 0) };
    return { overview, meta, indicators: indicators.data, areas: areas.data, units: units.data, rows };
  },
  head: ({ locale, search }, { overview: { scorecard }, meta }) => {
    const image = `/scorecard/${scorecard.area}/${scorecard.year}.png${formatSearch({ ...clockOf(search), size: "og" })}`;
    return {
      title: fill((locale === "vi" ? vi : en).title, { year: scorecard.year }),
      description: scorecard.sentence[locale],
      modified: meta.latestPublished,
      image: { path: localPath(image, locale), alt: scorecard.sentence[locale] },
    };
  },
  Component: Overview,
});

function Overview({ view: { search, locale }, data }: PageProps<Record<string, string>, Search, Data>) {
  const text = useText(vi, en);
  const common = useText(commonVi, commonEn);
  const { scorecard, cards, index } = data.overview;
  const indicators = new Map(data.indicators.map((indicator) => [indicator.id, indicator]));
  const units = new Map(data.units.map((unit) => [unit.id, unit]));
  const { year, area } = scorecard;
  const missing = cards.filter(({ row }) => row.actual === null).length;
  return (
    <div className={`frame ${styles.overview}`}>
      <header className={styles.head}>
        <div>
          <p className="kicker">{placeOf(data.areas, area, locale)}</p>
          <h1>{fill(text.title, { year })}</h1>
        </div>
        <div className={styles.view}>
          <YearChoices years={scorecard.years.map((entry) => entry.year).reverse()} year={year} />
          <div className={`${styles.asOf} no-print`}>
            <span aria-hidden="true">{common.asOf}</span>
            <DateChooser asOf={search.asOf} changedOn={data.overview.changedOn} />
          </div>
        </div>
      </header>
      <PastNotice to="/" search={search} />
      <Sentence text={`${scorecard.sentence[locale]}${missing > 0 ? ` ${countOf(missing, text.headlinesMissing)}` : ""}`} />
      <Tally scorecard={scorecard} indicators={indicators} units={units} />
      <Section id="headlines" title={text.headlines}>
        <div className={styles.cards}>
          {cards.map((card) => {
            const [indicator, unit] = [indicators.get(card.row.indicator), units.get(card.row.unit)];
            if (!indicator || !unit) return null;
            return <HeadlineCard key={indicator.id} {...{ card, indicator, unit, area, year }} areas={data.areas} />;
          })}
        </div>
        <CardKey />
        <p className={`${styles.scorecard} no-print`}>
          <ClockLink to={`/scorecard/${area}/${year}`} className={buttonClass()}>
            {fill(text.scorecard, { year })}
          </ClockLink>
        </p>
      </Section>
      <IndicatorIndex topics={index} indicators={data.indicators} units={units} />
      <DownloadSection
        path="/dataset"
        scopes={[wholeDataset(data.rows.all), { scope: "view", count: data.rows.shown, search: selectionOf(year, clockOf(search)) }]}
      />
    </div>
  );
}

/** The figures of the site's areas in the year, in the words of files and API. */
function selectionOf(year: string, clock: Clock) {
  return { area: site.areas.join(","), time: year, ...clock };
}

/** Where the province of the site comes from; of the former province its name with its dates. */
function placeOf(areas: readonly Area[], id: string, locale: "vi" | "en"): string {
  if (id === site.areas[0]) return site.history[locale];
  return areas.find((area) => area.id === id)?.name[locale] ?? "";
}
