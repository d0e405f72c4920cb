import { useState } from "react";
import { localPath } from "#client/components/address.ts";
import { Button } from "#client/components/button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { EmptyState } from "#client/components/states.tsx";
import { countOf } from "#client/text/count-of.ts";
import { fill } from "#client/text/fill.ts";
import type { DraftDetail } from "#domain/resources/desk/draft.ts";
import { DESK_BASE } from "../parts/desk-link.tsx";
import { draftsText as en } from "../text/en/drafts.ts";
import { draftsText as vi } from "../text/vi/drafts.ts";
import styles from "./draft.module.css";

const MOST_SHOWN = 24;

/** Every public page that will look different, and the one that is chosen as it will be. */
export function PagePreviews({ draft: { draft, pages, state } }: { draft: DraftDetail }) {
  const text = useText(vi, en);
  const locale = useLocale();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAll, setIsAll] = useState(false);
  if (pages.length === 0 || state !== "open") return <EmptyState>{text.noPages}</EmptyState>;
  const shown = isAll ? pages : pages.slice(0, MOST_SHOWN);
  const addressOf = (path: string) => `${DESK_BASE}/preview/${draft}${localPath(path, locale)}`;
  return (
    <>
      <ul className={styles.pages}>
        {shown.map((path) => (
          <li key={path}>
            <Button isQuiet aria-pressed={path === chosen} onClick={() => setChosen(path)}>
              {path}
            </Button>
          </li>
        ))}
        {shown.length < pages.length && (
          <li>
            <Button isQuiet onClick={() => setIsAll(true)}>
              {countOf(pages.length - shown.length, text.morePages)}
            </Button>
          </li>
        )}
      </ul>
      {chosen && (
        <div className={styles.preview}>
          <p>
            <b>{chosen}</b>{" "}
            <a href={addressOf(chosen)} target="_blank" rel="noopener">
              {text.openPreview}
            </a>
          </p>
          <iframe src={addressOf(chosen)} title={fill(text.previewOf, { path: chosen })} />
        </div>
      )}
    </>
  );
}
