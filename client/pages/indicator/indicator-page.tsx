import { buttonClass } from "#client/components/button.tsx";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useAppSettings, useText } from "#client/components/page-context.tsx";
import { PaperAddress } from "#client/components/paper-address.tsx";
import { Section } from "#client/components/section.tsx";
import { Sentence } from "#client/components/sentence.tsx";
import { ShareButton } from "#client/components/share-dialog/share-dialog.tsx";
import { TitleRow } from "#client/components/title-row.tsx";
import { indicator as en } from "#client/text/en/indicator.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { Conflicts } from "./conflicts.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { IndicatorChart } from "./indicator-chart.tsx";
import { IndicatorControls } from "./indicator-controls.tsx";
import { type IndicatorData, type IndicatorParams, IndicatorSearch, loadIndicator } from "./indicator-data.ts";
import { indicatorHead, sentencesOf, titleOfView } from "./indicator-head.ts";
import styles from "./indicator-page.module.css";
import { IndicatorSlides } from "./indicator-slides.tsx";
import { LadderSection } from "./ladder-section.tsx";
import { shareSubjectOf } from "./share-subject-of.ts";
import { SideColumn } from "./side-column.tsx";
import { SinceNotice } from "./since-notice.tsx";
import { SpansTable } from "./spans-table.tsx";

/** One indicator: chart, figures, how they changed, where reports disagree, what it is, and how to take it away. */
export const indicatorPage = definePage({
  search: IndicatorSearch,
  load: loadIndicator,
  head: (view, data) => ({ ...indicatorHead(view, data), citable: (origin) => shareSubjectOf({ view, data }, origin).citable }),
  Component: IndicatorPage,
});

export type IndicatorProps = PageProps<IndicatorParams, IndicatorSearch, IndicatorData>;

function IndicatorPage(props: IndicatorProps) {
  const { view, data } = props;
  const text = useText(vi, en);
  const { origin } = useAppSettings();
  if (view.search.view === "present") return <IndicatorSlides {...props} />;
  return (
    <div className="frame">
      <TitleRow
        kicker={data.indicator.topic.name[view.locale]}
        title={titleOfView(view, data)}
        actionsLabel={text.actions}
        actions={
          <>
            <a href="#downloads" className={buttonClass()}>
              {text.download}
            </a>
            <a href="#citation" className={buttonClass()}>
              {text.cite}
            </a>
            <ShareButton subject={shareSubjectOf(props, origin)} />
          </>
        }
      />
      <Sentence text={sentencesOf(data, view.locale)} className={`sentence ${styles.sentence}`} />
      <IndicatorControls {...props} />
      {data.today && <SinceNotice {...props} today={data.today} />}
      <IndicatorChart {...props} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Section id="figures" title={text.figures} lead={text.figuresLead}>
            <FiguresTable {...props} />
            <SpansTable {...props} />
          </Section>
          <LadderSection {...props} />
          <Conflicts {...props} />
        </div>
        <aside className={styles.side} aria-label={text.definition}>
          <SideColumn {...props} />
        </aside>
      </div>
      <PaperAddress path={`/indicators/${data.indicator.id}`} search={view.search} />
    </div>
  );
}
