import { formatSearch, localPath, siteAddress } from "#client/components/address.ts";
import { buttonClass } from "#client/components/button.tsx";
import { ClockLink } from "#client/components/clock.tsx";
import { DownloadSection } from "#client/components/download-section.tsx";
import { oembedLink } from "#client/components/oembed-link.ts";
import { definePage, type PageHead, type PageProps } from "#client/components/page.ts";
import { useAppSettings, useText } from "#client/components/page-context.tsx";
import { PaperAddress } from "#client/components/paper-address.tsx";
import { PastNotice } from "#client/components/past-notice.tsx";
import { Section } from "#client/components/section.tsx";
import { ShareButton } from "#client/components/share-dialog/share-dialog.tsx";
import { TitleRow } from "#client/components/title-row.tsx";
import { common as commonEn } from "#client/text/en/common.ts";
import { compare as en } from "#client/text/en/compare.ts";
import { common as commonVi } from "#client/text/vi/common.ts";
import { compare as vi } from "#client/text/vi/compare.ts";
import { ComparedChart } from "./compare-charts.tsx";
import { CompareControls } from "./compare-controls.tsx";
import { type CompareData, CompareSearch, type CompareView, loadComparison } from "./compare-data.ts";
import styles from "./compare-page.module.css";
import { firstOf, isOfMany, selectionOf, sentenceOf, titleOf } from "./compare-words.ts";
import { ComparisonSlides } from "./comparison-slides.tsx";
import { downloadScopes } from "./download-scopes.ts";
import { IndicatorsTable } from "./indicators-table.tsx";
import { Missing } from "./missing.tsx";
import { PaperSources } from "./paper-sources.tsx";
import { Quote } from "./quote.tsx";
import { RankingSection } from "./ranking-section.tsx";
import { shareSubjectOf } from "./share-subject-of.ts";

/** One indicator in several areas, or several indicators of one area side by side. */
export const comparePage = definePage({ search: CompareSearch, load: loadComparison, head: compareHead, Component: ComparePage });

export type CompareProps = PageProps<Record<string, string>, CompareSearch, CompareData>;

function compareHead({ locale, search }: CompareView, data: CompareData): PageHead {
  const title = titleOf(data, locale);
  const description = sentenceOf(data, search, locale) || title;
  const selection = { ...selectionOf(search, data), asOf: search.asOf };
  return {
    title,
    description,
    modified: data.meta.latestPublished,
    image: { path: localPath(`/compare.png${formatSearch({ ...selection, size: "og" })}`, locale), alt: description },
    citable: (origin) => shareSubjectOf({ view: { params: {}, locale, search }, data }, origin).citable,
    links: (origin) => [oembedLink({ origin, page: siteAddress("/compare", locale, selection), title })],
  };
}

function ComparePage(props: CompareProps) {
  const { view, data } = props;
  const { search, locale } = view;
  const text = useText(vi, en);
  const { origin } = useAppSettings();
  if (search.view === "present") return <ComparisonSlides {...props} />;
  const isTable = search.view === "table";
  const kind = isOfMany(data) ? "multiples" : (search.kind ?? "line");
  return (
    <div className="frame">
      <Head {...props} />
      <p className={`sentence ${styles.sentence}`}>{sentenceOf(data, search, locale)}</p>
      <CompareControls {...props} />
      <PastNotice to="/compare" search={search} />
      {isOfMany(data) && <p className={styles.lead}>{text.leadOfMany}</p>}
      <div className={styles.chart}>
        <MainView {...props} />
      </div>
      {!isOfMany(data) && (
        <div className={styles.columns}>
          {kind === "ranking" && !isTable ? null : <RankingSection {...props} />}
          <div>
            <Missing {...props} />
            <Quote {...props} />
          </div>
        </div>
      )}
      {kind === "line" && !isTable && (
        <Section id="panels" title={text.panels} aside={<ShareButton subject={shareSubjectOf(props, origin, "multiples")} isQuiet />}>
          <ComparedChart {...props} kind="multiples" table="none" />
        </Section>
      )}
      <DownloadSection path="/compare" scopes={downloadScopes(search, data)} />
      <PaperSources data={data} />
      <PaperAddress path="/compare" search={search} />
    </div>
  );
}

/** What the choice of the view puts first. */
function MainView(props: CompareProps) {
  const { view, data } = props;
  const { search } = view;
  const isTable = search.view === "table";
  if (isOfMany(data)) return isTable ? <IndicatorsTable {...props} /> : <ComparedChart {...props} kind="multiples" table="none" />;
  if (search.kind === "ranking" && !isTable) return <RankingSection {...props} />;
  return <ComparedChart {...props} kind={search.kind ?? "line"} table={isTable ? "instead" : "below"} />;
}

function Head({ view, data }: CompareProps) {
  const { locale } = view;
  const text = useText(vi, en);
  const common = useText(commonVi, commonEn);
  const { origin } = useAppSettings();
  const { indicator } = firstOf(data);
  return (
    <TitleRow
      kicker={
        isOfMany(data) ? (
          common.nav.compare
        ) : (
          <>
            {indicator.topic.name[locale]} · <ClockLink to={`/indicators/${indicator.id}`}>{text.indicatorPage}</ClockLink>
          </>
        )
      }
      title={titleOf(data, locale)}
      actionsLabel={text.actions}
      actions={
        <>
          <a href="#downloads" className={buttonClass()}>
            {text.download}
          </a>
          <ShareButton subject={shareSubjectOf({ view, data }, origin)} />
        </>
      }
    />
  );
}
