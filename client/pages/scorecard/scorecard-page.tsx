import { formatSearch, localPath, siteAddress } from "#client/components/address.ts";
import { Button, buttonClass } from "#client/components/button.tsx";
import { DownloadSection, wholeDataset } from "#client/components/download-section.tsx";
import { Link } from "#client/components/link.tsx";
import { oembedLink } from "#client/components/oembed-link.ts";
import { definePage, type PageHead, type PageProps } from "#client/components/page.ts";
import { useAppSettings, useText } from "#client/components/page-context.tsx";
import { PaperAddress } from "#client/components/paper-address.tsx";
import { PastNotice } from "#client/components/past-notice.tsx";
import { Sentence } from "#client/components/sentence.tsx";
import { scorecardSubject } from "#client/components/share-dialog/scorecard-subject.ts";
import { ShareButton } from "#client/components/share-dialog/share-dialog.tsx";
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

function scorecardHead({ locale, search: { asOf, release } }: ScorecardView, { scorecard, area, meta }: ScorecardData): PageHead {
  const text = locale === "vi" ? vi : en;
  const path = `/scorecard/${area.id}/${scorecard.year}`;
  const title = fill(text.head, { area: areaLabel(area, locale, "short"), year: scorecard.year });
  return {
    title,
    description: scorecard.sentence[locale],
    image: { path: localPath(`${path}.png${formatSearch({ asOf, release, size: "og" })}`, locale), alt: scorecard.sentence[locale] },
    modified: meta.latestPublished,
    links: (origin) => [oembedLink({ origin, page: siteAddress(path, locale, { asOf, release }), title })],
  };
}

function ScorecardPage(props: ScorecardProps) {
  const { view, data } = props;
  const { locale, search } = view;
  const { scorecard, area } = data;
  const text = useText(vi, en);
  if (data.slides) return <data.slides {...props} />;
  const topics = scorecardTopics(data, locale);
  const named = { area: area.name[locale], year: scorecard.year };
  return (
    <div className={`frame ${styles.page}`}>
      <Head {...props} />
      <ScorecardControls {...props} />
      <PastNotice to={`/scorecard/${area.id}/${scorecard.year}`} search={search} />
      <Sentence text={scorecard.sentence[locale]} className={`sentence ${styles.sentence}`} />
      {topics.length === 0 ? (
        <EmptyState>{fill(text.empty, named)}</EmptyState>
      ) : (
        <>
          <ScorecardTable caption={fill(text.caption, named)} year={scorecard.year} topics={topics} />
          <ScorecardNotes topics={topics} />
          <ScorecardSources ids={numberSources(scorecard.rows)} reports={scorecard.reports} />
        </>
      )}
      <Downloads {...props} />
      <PaperAddress path={`/scorecard/${area.id}/${scorecard.year}`} search={search} />
    </div>
  );
}

function Downloads({ view: { search }, data: { scorecard, rows } }: ScorecardProps) {
  const path = `/scorecard/${scorecard.area}/${scorecard.year}`;
  return (
    <DownloadSection
      path={path}
      scopes={[wholeDataset(rows.all), { scope: "view", count: rows.shown, search: { asOf: search.asOf, release: search.release } }]}
    />
  );
}

function Head(props: ScorecardProps) {
  const {
    view: { locale, search },
    data: { scorecard, area, meta },
  } = props;
  const text = useText(vi, en);
  const { origin } = useAppSettings();
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
            <a
              className={buttonClass()}
              href={`/scorecard/${scorecard.area}/${scorecard.year}.xlsx${formatSearch({ asOf: search.asOf, release: search.release })}`}
            >
              {text.download}
            </a>
            <Link className={buttonClass()} to={`/scorecard/${area.id}/${scorecard.year}`} search={{ ...search, view: "present" }}>
              {text.present}
            </Link>
            <Button onClick={() => globalThis.print()}>{text.print}</Button>
            <ShareButton
              subject={scorecardSubject({ scorecard, area, meta, path: `/scorecard/${area.id}/${scorecard.year}`, search }, origin)}
            />
          </nav>
        </div>
      </div>
    </header>
  );
}
