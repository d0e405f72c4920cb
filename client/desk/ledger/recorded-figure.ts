import type { Observation } from "#domain/observation.ts";
import type { ObservationKey } from "#domain/resources/desk/draft.ts";
import type { Figure } from "#domain/resources/desk/review.ts";
import type { ObservationResource } from "#domain/resources/observation.ts";

/** The fields of a recorded figure that a form edits. */
export function figureOf(recorded: ObservationResource): Figure {
  const { asStated, report, locator, published, publishedOn, flags, release, ...figure } = recorded;
  return figure;
}

export function keyOfObservation({ indicator, area, period, measure, basis, report }: ObservationResource): ObservationKey {
  return { indicator, area, period, measure, basis, report };
}

/** The observation as it is to be, of the same report. */
export function observationWith({ report }: ObservationResource, figure: Figure & Pick<Observation, "asStated" | "locator">): Observation {
  return { ...figure, report };
}
