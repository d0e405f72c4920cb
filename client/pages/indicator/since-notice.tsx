import { Link } from "#client/components/link.tsx";
import { useText } from "#client/components/page-context.tsx";
import { Notice } from "#client/components/states.tsx";
import { common as commonEn } from "#client/text/en/common.ts";
import { indicator as en } from "#client/text/en/indicator.ts";
import { fill } from "#client/text/fill.ts";
import { common as commonVi } from "#client/text/vi/common.ts";
import { indicator as vi } from "#client/text/vi/indicator.ts";
import { formatDay, formatFigure } from "#domain/number.ts";
import { type ChangeSince, changesSince } from "./changes-since.ts";
import styles from "./indicator-page.module.css";
import type { IndicatorProps } from "./indicator-page.tsx";

/** Changes named one by one; more are counted. */
const MOST = 6;

/** Says that the page looks from an earlier day or at an earlier release, and what has changed since. */
export function SinceNotice({ view, data, today }: IndicatorProps & { today: NonNullable<IndicatorProps["data"]["today"]> }) {
  const common = useText(commonVi, commonEn);
  const text = useText(vi, en);
  const changes = changesSince(data.series, today);
  const { asOf, release, ...others } = view.search;
  return (
    <div className={styles.notice}>
      <Notice>
        {release && `${fill(common.releaseNotice, { release })} `}
        {asOf && `${fill(common.asOfNotice, { date: formatDay(asOf) })} `}
        {changes.length === 0 ? (
          text.since.none
        ) : (
          <>
            {text.since.some} <ChangesInWords changes={changes} data={data} locale={view.locale} />
          </>
        )}{" "}
        <Link to={`/indicators/${data.indicator.id}`} search={others} keepScroll>
          {common.backToNewest}
        </Link>
      </Notice>
    </div>
  );
}

function ChangesInWords({
  changes,
  data,
  locale,
}: { changes: readonly ChangeSince[] } & Pick<IndicatorProps, "data"> & { locale: "vi" | "en" }) {
  const text = useText(vi, en).since;
  const show = (figure: ChangeSince["from"]) => (figure ? formatFigure(figure, data.unit, locale) : "");
  const named = changes.slice(0, MOST).map(({ period: year, from, to }) => {
    const template = from === null ? text.added : to === null ? text.gone : text.revised;
    return fill(template, { year, from: show(from), to: show(to) });
  });
  const more = changes.length > MOST ? [fill(text.more, { count: changes.length - MOST })] : [];
  return `${[...named, ...more].join("; ")}.`;
}
