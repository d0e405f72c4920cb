import { KeySwatch } from "#client/charts/key-swatch.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import { StatusMark } from "#client/components/status-mark.tsx";
import { overview as en } from "#client/text/en/overview.ts";
import { fill } from "#client/text/fill.ts";
import { overview as vi } from "#client/text/vi/overview.ts";
import { formatDayInText } from "#domain/number.ts";
import styles from "./overview-page.module.css";

const INK = "ink";

/** What the forms on the cards mean. */
export function CardKey() {
  const locale = useLocale();
  const text = useText(vi, en).key;
  return (
    <ul className={styles.key}>
      <li>
        <StatusMark status="reported" />
      </li>
      <li>
        <StatusMark status="estimate" />
      </li>
      <li>
        <KeySwatch form="target" role={INK} /> {text.target}
      </li>
      <li>{text.past}</li>
      <li>{text.gap}</li>
      {site.mergedOn && <li>{fill(text.merger, { date: formatDayInText(site.mergedOn, locale) })}</li>}
    </ul>
  );
}
