import { CopyButton } from "#client/components/copy-button.tsx";
import { useAppSettings, useLocale, useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import { data as en } from "#client/text/en/data.ts";
import { fill } from "#client/text/fill.ts";
import { data as vi } from "#client/text/vi/data.ts";
import { formatDay } from "#domain/number.ts";
import type { ReleaseResource } from "#domain/resources/release.ts";
import styles from "./data-page.module.css";

/** How to cite the whole dataset; a single figure is cited on the page of its indicator, with its report. */
export function Citations({ release, latestPublished }: { release: ReleaseResource; latestPublished: string | null }) {
  const text = useText(vi, en);
  const { origin } = useAppSettings();
  const locale = useLocale();
  const sentence = fill(text.citation.all, {
    site: site.name[locale],
    year: release.recordedAt.slice(0, 4),
    province: site.province[locale],
    release: release.release,
    asOf: latestPublished === null ? "–" : formatDay(latestPublished),
    url: `${origin}/data`,
  });
  return (
    <figure className={styles.citation}>
      <blockquote>{sentence}</blockquote>
      <CopyButton text={sentence} />
    </figure>
  );
}
