import { formatSearch, type SearchValues } from "#client/components/address.ts";
import { site } from "#client/components/site.ts";
import { scorecard as en } from "#client/text/en/scorecard.ts";
import { fill } from "#client/text/fill.ts";
import { scorecard as vi } from "#client/text/vi/scorecard.ts";
import type { Area } from "#domain/catalogue.ts";
import type { Meta } from "#domain/resources/envelope.ts";
import type { ScorecardResource } from "#domain/resources/scorecard.ts";
import { bilingual } from "#domain/text.ts";
import { areaLabel } from "#domain/words.ts";
import type { ShareSubject } from "./share-subject.ts";

export interface SharedScorecard {
  scorecard: ScorecardResource;
  area: Pick<Area, "id" | "name" | "validTo">;
  meta: Meta;
  /** Path and parameters of the page that shows it. */
  path: string;
  search: SearchValues;
}

/** What the share dialog offers of a scorecard: its headline indicators against their targets. */
export function scorecardSubject({ scorecard, area, meta, path: page, search }: SharedScorecard, origin: string): ShareSubject {
  const path = `/scorecard/${area.id}/${scorecard.year}`;
  const day = search.asOf ?? meta.latestPublished ?? "";
  const title = bilingual((locale) =>
    fill((locale === "vi" ? vi : en).headline, { area: areaLabel(area, locale, "short"), year: scorecard.year }),
  );
  return {
    name: `scorecard-${area.id}-${scorecard.year}`,
    framePath: `/embed${path}`,
    picturePath: path,
    title,
    sentence: scorecard.sentence,
    path: page,
    search,
    selection: { release: search.release },
    asOf: search.asOf ?? null,
    citable: {
      producers: [...new Set(scorecard.reports.map(({ publisher }) => publisher))],
      title,
      document: null,
      status: null,
      site: site.name,
      release: meta.release,
      asOf: day,
      accessed: null,
      url: `${origin}${path}${formatSearch({ asOf: day, release: search.release })}`,
    },
  };
}
