import { useText } from "#client/components/page-context.tsx";
import { Section } from "#client/components/section.tsx";
import { site } from "#client/components/site.ts";
import { compare as en } from "#client/text/en/compare.ts";
import { compare as vi } from "#client/text/vi/compare.ts";
import { describeMerger, describeMissing } from "#domain/comparison.ts";
import styles from "./compare-page.module.css";
import type { CompareProps } from "./compare-page.tsx";
import { comparisonOf } from "./compare-words.ts";

/** Which areas have no figure in the year compared, and why figures of before and after the merger stay apart. */
export function Missing({ view: { search, locale }, data }: CompareProps) {
  const text = useText(vi, en);
  const found = comparisonOf(data, search);
  if (found === null && site.mergedOn === null) return null;
  return (
    <Section id="missing" title={text.missing}>
      <div className={styles.missing}>
        {found && <p>{describeMissing(found.comparison)[locale]}</p>}
        {site.mergedOn && <p>{describeMerger(site.mergedOn)[locale]}</p>}
      </div>
    </Section>
  );
}
