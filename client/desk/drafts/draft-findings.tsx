import { useLocale, useText } from "#client/components/page-context.tsx";
import { EmptyState } from "#client/components/states.tsx";
import type { DraftDetail } from "#domain/resources/desk/draft.ts";
import { useCatalogue } from "../parts/use-catalogue.ts";
import { draftsText as en } from "../text/en/drafts.ts";
import { reviewText as enReview } from "../text/en/review.ts";
import { draftsText as vi } from "../text/vi/drafts.ts";
import { reviewText as viReview } from "../text/vi/review.ts";
import { figureInWords } from "./change-words.ts";
import styles from "./draft.module.css";

/** What the checks say of the figures that a draft adds or corrects. */
export function DraftFindings({ draft: { findings, changes } }: { draft: DraftDetail }) {
  const text = useText(vi, en);
  const { sureness: sure } = useText(viReview, enReview);
  const locale = useLocale();
  const { words } = useCatalogue();
  if (findings.length === 0) return <EmptyState>{text.noFindings}</EmptyState>;
  return (
    <ul className={styles.findings}>
      {findings.map(({ change, code, sureness, message, remedy }) => {
        const body = changes.find((one) => one.change === change)?.body;
        return (
          <li key={`${change}${code}${message.en}`}>
            {body && "observation" in body && <p>{figureInWords(body.observation, { words, text, locale })}</p>}
            <p>
              <b>{message[locale]}</b> ({sure[sureness >= 0.8 ? "high" : sureness >= 0.4 ? "middle" : "low"]})
            </p>
            <p className={styles.quiet}>{remedy[locale]}</p>
          </li>
        );
      })}
    </ul>
  );
}
