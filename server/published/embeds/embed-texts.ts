import type { ChartModel } from "#domain/chart/chart-model.ts";
import { formatDay } from "#domain/number.ts";
import { readingHelp } from "#server/published/charts/chart-text.ts";
import { STANDING_NOTICES } from "#server/published/charts/history-words.ts";
import type { EmbedRequest } from "./embed-request.ts";
import { EMBED_WORDS } from "./embed-words.ts";

/** Everything a frame says in words, before it is markup. Empty where there is nothing to say. */
export interface EmbedTexts {
  title: string;
  help: string;
  /** Above the chart: that it looks at figures which are no longer the newest. */
  notice: string;
  /** In bold: what was revised. */
  revision: string;
  /** When, and which other years; only where the chart looks at the past. */
  detail: string;
  /** The words of the link after the revision. */
  onward: string;
  /** What is missing, or the first thing there is to note. */
  note: string;
  /** Which day a fixed frame was made, and which day its figures are of. */
  frozen: string;
  source: string;
}

export function embedTexts({ chart, locale, asOf, today }: EmbedRequest, model: ChartModel): EmbedTexts {
  const { title, source, revision, detail, standing, isPast } = chart;
  const onward = isPast ? EMBED_WORDS.newestFigures : EMBED_WORDS.publications;
  return {
    title,
    help: readingHelp(model, locale),
    notice: standing === "current" ? "" : STANDING_NOTICES[standing][locale],
    revision,
    detail,
    onward: revision === "" ? "" : onward[locale],
    note: model.notes[0] ?? "",
    frozen: asOf === null ? "" : `${EMBED_WORDS.created[locale]} ${formatDay(today)}, ${EMBED_WORDS.asOf[locale]} ${formatDay(asOf)}.`,
    source,
  };
}
