import { common as en } from "#client/text/en/common.ts";
import { fill } from "#client/text/fill.ts";
import { common as vi } from "#client/text/vi/common.ts";
import { type SearchValues, siteAddress } from "./address.ts";
import { useAppSettings, useLocale, useText } from "./page-context.tsx";
import styles from "./paper-address.module.css";

/** On paper: where the same view is found, with a link from every figure to its report. */
export function PaperAddress({ path, search }: { path: string; search: SearchValues }) {
  const text = useText(vi, en);
  const locale = useLocale();
  const { origin } = useAppSettings();
  return <p className={styles.address}>{fill(text.online, { address: origin + siteAddress(path, locale, search) })}</p>;
}
