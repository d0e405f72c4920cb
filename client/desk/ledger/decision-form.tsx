import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { observationsQuery } from "#client/api/observation.ts";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { fill } from "#client/text/fill.ts";
import { formatDay } from "#domain/number.ts";
import { keyOf } from "#domain/observation.ts";
import type { LedgerChange, ObservationKey } from "#domain/resources/desk/draft.ts";
import type { ObservationResource } from "#domain/resources/observation.ts";
import { wholeListQuery } from "../api/public-site.ts";
import { keyInWords } from "../drafts/change-words.ts";
import { Loaded } from "../parts/loaded.tsx";
import { useCatalogue } from "../parts/use-catalogue.ts";
import { draftsText as enDrafts } from "../text/en/drafts.ts";
import { ledgerText as en } from "../text/en/ledger.ts";
import { draftsText as viDrafts } from "../text/vi/drafts.ts";
import { ledgerText as vi } from "../text/vi/ledger.ts";
import styles from "./decision-form.module.css";
import { ReasonForm } from "./reason-form.tsx";

/** Chooses, where reports disagree and no rule can tell, the report that is drawn. `asked` names the figure and the report that stands chosen first. */
export function DecisionForm({ asked }: { asked: ObservationKey }) {
  const { indicator, area, measure } = asked;
  const all = useQuery(wholeListQuery(observationsQuery({ indicator, area, measure, history: "all" })));
  const current = useQuery(wholeListQuery(observationsQuery({ indicator, area, measure, history: "current" })));
  const isAsked = (figure: ObservationResource) => keyOf(figure) === keyOf(asked);
  return (
    <Loaded query={all}>
      {(figures) => (
        <Deciding
          asked={asked}
          figures={figures.filter(isAsked)}
          // With the same number from several reports, the one the ladder names.
          drawn={current.data?.find(isAsked)?.report ?? null}
        />
      )}
    </Loaded>
  );
}

interface DecidingProps {
  asked: ObservationKey;
  figures: readonly ObservationResource[];
  drawn: string | null;
}

function Deciding({ asked, figures, drawn }: DecidingProps) {
  const text = useText(vi, en);
  const drafts = useText(viDrafts, enDrafts);
  const locale = useLocale();
  const { words } = useCatalogue();
  const [chosen, setChosen] = useState(asked.report);
  const name = useId();

  function changeOf(reason: string): LedgerChange {
    return { type: "decide", decision: { ...asked, report: chosen, reason } };
  }

  return (
    <ReasonForm submit={text.decide.submit} draftText={text.decide.draft} changeOf={changeOf}>
      <p>{fill(text.decide.lead, { what: keyInWords(asked, { words, text: drafts, locale }) })}</p>
      <fieldset className={styles.reports}>
        <legend>{text.decide.which}</legend>
        {figures.map((figure) => (
          <label key={figure.report}>
            <input type="radio" name={name} checked={figure.report === chosen} onChange={() => setChosen(figure.report)} />
            <Stated figure={figure} isDrawn={figure.report === drawn} />
          </label>
        ))}
      </fieldset>
    </ReasonForm>
  );
}

function Stated({ figure, isDrawn }: { figure: ObservationResource; isDrawn: boolean }) {
  const text = useText(vi, en);
  const { words } = useCatalogue();
  const { publisher, published, asStated, indicator } = figure;
  return (
    <span className={styles.stated}>
      <span>
        <b>{words.figureWithStatus(figure, indicator)}</b>
        {` · ${publisher}, ${published === null ? text.undated : formatDay(published)}`}
        {isDrawn && ` · ${text.decide.drawn}`}
      </span>
      {asStated !== "" && (
        <q className={styles.words} lang="vi">
          {asStated}
        </q>
      )}
    </span>
  );
}
