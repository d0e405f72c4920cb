import { lazy, Suspense, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { overview as en } from "#client/text/en/overview.ts";
import { fill } from "#client/text/fill.ts";
import { overview as vi } from "#client/text/vi/overview.ts";
import type { IndicatorSummary } from "#domain/resources/indicator.ts";
import styles from "./headline-card.module.css";

// The dialog and what it knows of an indicator are fetched when a reader asks: the front page shows its figures first.
const SharedCard = lazy(async () => ({ default: (await import("./shared-card.tsx")).SharedCard }));

/** A word on a card that opens the share dialog of its indicator. */
export function CardShare({ indicator }: { indicator: Pick<IndicatorSummary, "id" | "shortName"> }) {
  const text = useText(vi, en).card;
  const name = indicator.shortName[useLocale()];
  const [state, setState] = useState<"unasked" | "open" | "closed">("unasked");
  return (
    <>
      <Button isQuiet className={`${styles.share} no-print needs-scripts`} onClick={() => setState("open")}>
        {text.share} <span className="hidden-text">{fill(text.shareOf, { name })}</span>
      </Button>
      {state !== "unasked" && (
        <Suspense>
          <SharedCard indicator={indicator.id} isOpen={state === "open"} onClose={() => setState("closed")} />
        </Suspense>
      )}
    </>
  );
}
