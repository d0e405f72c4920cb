import { KeySwatch } from "#client/charts/key-swatch.tsx";
import type { Status } from "#domain/observation.ts";
import { STATUS_EXPLANATIONS, STATUS_WORDS } from "#domain/words.ts";
import styles from "./marks.module.css";
import { useLocale } from "./page-context.tsx";

const LOTUS = "lotus";
const FORMS = { reported: "solid", final: "solid", estimate: "hatched", preliminary: "hollow" } as const;

/** How firm a figure is: the form it has in charts, and the word. */
export function StatusMark({ status }: { status: Status }) {
  const locale = useLocale();
  return (
    <span className={styles.mark} title={STATUS_EXPLANATIONS[status][locale]}>
      <KeySwatch form={FORMS[status]} role={LOTUS} />
      {STATUS_WORDS[status][locale]}
    </span>
  );
}
