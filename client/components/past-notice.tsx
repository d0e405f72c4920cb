import { common as en } from "#client/text/en/common.ts";
import { fill } from "#client/text/fill.ts";
import { common as vi } from "#client/text/vi/common.ts";
import { formatDay } from "#domain/number.ts";
import type { SearchValues } from "./address.ts";
import { Link } from "./link.tsx";
import { useText } from "./page-context.tsx";
import styles from "./past-notice.module.css";
import { Notice } from "./states.tsx";

/** Says which day and which release a page looks from, and leads back to the newest figures. Nothing where it shows these. */
export function PastNotice({ to, search }: { to: string; search: SearchValues }) {
  const text = useText(vi, en);
  const { asOf, release, ...others } = search;
  if (asOf === undefined && release === undefined) return null;
  return (
    <div className={styles.notice}>
      <Notice>
        {release !== undefined && `${fill(text.releaseNotice, { release })} `}
        {asOf !== undefined && `${fill(text.asOfNotice, { date: formatDay(asOf) })} `}
        <Link to={to} search={others} keepScroll>
          {text.backToNewest}
        </Link>
      </Notice>
    </div>
  );
}
