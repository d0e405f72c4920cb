import { CopyButton } from "#client/components/copy-button.tsx";
import { useText } from "#client/components/page-context.tsx";
import { SideSection } from "#client/components/section.tsx";
import { compare as en } from "#client/text/en/compare.ts";
import { compare as vi } from "#client/text/vi/compare.ts";
import styles from "./compare-page.module.css";
import type { CompareProps } from "./compare-page.tsx";
import { quoteOf, sentenceOf } from "./compare-words.ts";

/** The sentence with site and day, to be put into an article. */
export function Quote({ view: { search, locale }, data }: CompareProps) {
  const text = useText(vi, en);
  if (sentenceOf(data, search, locale) === "") return null;
  const quote = quoteOf(data, search, locale);
  return (
    <div className="no-print">
      <SideSection id="quote" title={text.quote}>
        <blockquote className={styles.quote}>{quote}</blockquote>
        <CopyButton text={quote} label={text.copy} />
      </SideSection>
    </div>
  );
}
