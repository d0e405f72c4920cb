import { formatSearch, siteAddress } from "#client/components/address.ts";
import { Button, buttonClass } from "#client/components/button.tsx";
import { DownloadSection, wholeDataset } from "#client/components/download-section.tsx";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useAppSettings, useText } from "#client/components/page-context.tsx";
import { Sentence } from "#client/components/sentence.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { scorecard as en } from "#client/text/en/scorecard.ts";
import { fill } from "#client/text/fill.ts";
import { scorecard as vi } from "#client/text/vi/scorecard.ts";
import { formatDay } from "#domain/number.ts";
import { areaLabel } from "#domain/words.ts";
import { ScorecardControls } from "./scorecard-controls.tsx";
import { loadScorecard, type ScorecardData, type ScorecardParams, ScorecardSearch, type ScorecardView } from "./scorecard-data.ts";
import { ScorecardNotes, ScorecardSources } from "./scorecard-foot.tsx";
import { numberSources, scorecardTopics } from "./scorecard-lines.ts";
import styles from "./scorecard-page.module.css";
import { ScorecardTable } from "./scorecard-table.tsx";

/** The table officials hand in: one area, one year, ten columns, sources numbered at the foot. Made for A4 first. */
export const scorecardPage = definePage({
  search: ScorecardSearch,
  load: loadScorecard,
  head: scorecardHead,
  Component: ScorecardPage,
});

export type ScorecardProps = PageProps<ScorecardParams, ScorecardSearch, ScorecardData>;

function scorecardHead({ locale, search: { asOf } }: ScorecardView, { scorecard, area, meta }: ScorecardData) {
  const text = locale === "vi" ? vi : en;
  const picture = { asOf, size: "og", lang: locale === "en" ? "en" : undefined };
  return {
    title: fill(text.head, { area: areaLabel(area, locale, "short"), year: scorecard.year }),
    description: scorecard.sentence[locale],
    image: { path: `/scorecard/${area.id}/${scorecard.year}.png${formatSearch(picture)}`, alt: scorecard.sentence[locale] },
    modified: meta.latestPublished,
  };
}

function ScorecardPage(props: ScorecardProps) {
  const { view, data } = props;
  const { locale, search } = view;
  const { scorecard, area } = data;
  const text = useText(vi, en);
  const topics = scorecardTopics(data, locale);
  const named = { area: area.name[locale], year: scorecard.year };
  return (
    <div className={`frame ${styles.page}`}>
      <Head {...props} />
      <ScorecardControls {...props} />
      <Sentence text={scorecard.sentence[locale]} className={`sentence ${styles.sentence}`} />
      {topics.length === 0 ? (
        <EmptyState>{fill(text.empty, named)}</EmptyState>
      ) : (
        <>
          <ScorecardTable caption={fill(text.caption, named)} year={scorecard.year} asOf={search.asOf} topics={topics} />
          <ScorecardNotes topics={topics} />
          <ScorecardSources ids={numberSources(scorecard.rows)} reports={scorecard.reports} />
        </>
      )}
      <Downloads {...props} />
      <Address {...props} />
    </div>
  );
}

function Downloads({ view: { search }, data: { scorecard, rows } }: ScorecardProps) {
  const path = `/scorecard/${scorecard.area}/${scorecard.year}`;
  return (
    <DownloadSection path={path} scopes={[wholeDataset(rows.all), { scope: "view", count: rows.shown, search: { asOf: search.asOf } }]} />
  );
}

function Head({ view: { locale, search }, data: { scorecard, area, meta } }: ScorecardProps) {
  const text = useText(vi, en);
  const knownOn = search.asOf ?? meta.latestPublished;
  return (
    <header className={styles.head}>
      <h1>{fill(text.title, { year: scorecard.year })}</h1>
      <div className={styles.under}>
        <p className={styles.area}>{area.name[locale]}</p>
        <div className={styles.side}>
          {knownOn && (
            <p className={styles.knownOn}>
              {text.knownOn} <b>{formatDay(knownOn)}</b>
            </p>
          )}
          <nav aria-label={text.actions} className={`${styles.actions} no-print`}>
            <a className={buttonClass()} href={siteAddress(`/scorecard/${scorecard.area}/${scorecard.year}.xlsx`, "vi", search)}>
              {text.download}
            </a>
            <Button isMain onClick={() => globalThis.print()}>
              {text.print}
            </Button>
          </nav>
        </div>
      </div>
    </header>
  );
}

/** On paper: where the table is found with its links. */
function Address({ view: { locale, search }, data: { scorecard } }: ScorecardProps) {
  const text = useText(vi, en);
  const { origin } = useAppSettings();
  const address = origin + siteAddress(`/scorecard/${scorecard.area}/${scorecard.year}`, locale, search);
  return <p className={styles.address}>{fill(text.online, { address })}</p>;
}
