import { VerdictGlyph } from "#client/charts/verdict-glyph.tsx";
import type { Verdict } from "#domain/resources/series.ts";
import { VERDICT_WORDS } from "#domain/words.ts";
import styles from "./marks.module.css";
import { useLocale } from "./page-context.tsx";

/** The verdict on a plan: the small picture of bar and tick, and the word. A missed plan is bold, never coloured. */
export function VerdictMark({ verdict }: { verdict: Verdict | null }) {
  const locale = useLocale();
  if (verdict === null) return <span>–</span>;
  const word = VERDICT_WORDS[verdict][locale];
  return (
    <span className={styles.mark}>
      <VerdictGlyph verdict={verdict} />
      {verdict === "missed" ? <b>{word}</b> : word}
    </span>
  );
}
