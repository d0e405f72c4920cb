import * as z from "zod/mini";
import { areasQuery, unitsQuery } from "#client/api/catalogue.ts";
import { indicatorsQuery } from "#client/api/indicator.ts";
import { reportQuery } from "#client/api/report.ts";
import { localPath } from "#client/components/address.ts";
import { ClockLink, clockFields } from "#client/components/clock.tsx";
import { type Catalogues, figureWords } from "#client/components/figure-words.ts";
import { ExternalLink } from "#client/components/link.tsx";
import { definePage, type PageProps } from "#client/components/page.ts";
import { useText } from "#client/components/page-context.tsx";
import { PastNotice } from "#client/components/past-notice.tsx";
import { Section } from "#client/components/section.tsx";
import { standingsInWords } from "#client/components/standing-words.ts";
import { report as en, reports as listEn } from "#client/text/en/reports.ts";
import { fill } from "#client/text/fill.ts";
import { reports as listVi, report as vi } from "#client/text/vi/reports.ts";
import { formatDay } from "#domain/number.ts";
import type { ReportResource } from "#domain/resources/report.ts";
import type { Locale } from "#domain/text.ts";
import styles from "./report-page.module.css";
import { StatementTable } from "./statement-table.tsx";

interface Data extends Catalogues {
  report: ReportResource;
}
const Search = z.strictObject(clockFields);
type Search = z.infer<typeof Search>;
type Params = { report: string };
type Props = PageProps<Params, Search, Data>;

export const reportPage = definePage<Params, Search, Data>({
  search: Search,
  load: async ({ params, search }, read) => {
    const [report, indicators, areas, units] = await Promise.all([
      read(reportQuery(params.report, search)),
      read(indicatorsQuery()),
      read(areasQuery()),
      read(unitsQuery()),
    ]);
    return { report: report.data, indicators: indicators.data, areas: areas.data, units: units.data };
  },
  head: ({ locale }, { report }) => ({
    title: report.title,
    description: fill((locale === "vi" ? vi : en).description, { publisher: report.publisher, ...valuesOf(report, locale) }),
    image: { path: localPath(`/reports/${report.id}.png`, locale), alt: report.title },
    modified: report.published,
  }),
  Component: ReportView,
});

function ReportView({ view: { locale, search }, data }: Props) {
  const text = useText(vi, en);
  const { report } = data;
  return (
    <article className="frame">
      <p className="kicker">
        {report.publisher}, {dateOf(report, locale)}
      </p>
      <h1 className={styles.title}>{report.title}</h1>
      <p className="sentence">{fill(text.lead, valuesOf(report, locale))}</p>
      <PastNotice to={`/reports/${report.id}`} search={search} />
      <Facts report={report} />
      <Section id="figures" title={text.figures}>
        <StatementTable report={report} words={figureWords(data, locale)} />
      </Section>
      <p className={`${styles.back} no-print`}>
        <ClockLink to="/reports">{text.back}</ClockLink>
      </p>
    </article>
  );
}

function Facts({ report: { publisher, published, kind, url } }: { report: ReportResource }) {
  const text = useText(vi, en);
  const list = useText(listVi, listEn);
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{text.publisher}</dt>
        <dd>{publisher}</dd>
      </div>
      <div>
        <dt>{text.published}</dt>
        <dd>{dateInFull(published, text)}</dd>
      </div>
      <div>
        <dt>{text.kind}</dt>
        <dd>{list.kinds[kind]}</dd>
      </div>
      <div>
        <dt>{text.address}</dt>
        <dd>
          {url === null ? (
            text.noAddress
          ) : (
            <>
              <ExternalLink href={url}>{fill(text.open, { host: hostOf(url) })}</ExternalLink>
              <span className={styles.hint}>{text.leaves}</span>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

function valuesOf(report: ReportResource, locale: Locale): { figures: number; standings: string; date: string } {
  const { standings } = locale === "vi" ? listVi : listEn;
  return { figures: report.figures, standings: standingsInWords(report.standings, standings), date: dateOf(report, locale) };
}

function dateOf({ published }: ReportResource, locale: Locale): string {
  return published === null ? (locale === "vi" ? listVi : listEn).noDate : formatDay(published);
}

/** A date of which the day is unknown says what it counts as. */
function dateInFull(published: ReportResource["published"], text: typeof vi): string {
  if (published === null) return text.noDate;
  const date = formatDay(published);
  if (published.length === 4) return fill(text.partialYear, { date });
  return published.length === 7 ? fill(text.partialMonth, { date }) : date;
}

function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, "");
}
