import { z } from "zod";
import type { Locale } from "#domain/text.ts";
import { clockParameters, scorecardPath } from "#server/published/charts/chart-address.ts";
import { drawScorecard } from "#server/published/charts/draw-scorecard.ts";
import { findArea, findYear } from "../find.ts";
import { asOf, release } from "../http/parameters.ts";
import { defineRoute, type Route } from "../http/route.ts";
import { PICTURE_FORMS, type PictureForm, pictureQuery, replyWithPicture, sizeOf } from "./picture-reply.ts";

const query = z.object({ asOf, release, ...pictureQuery.shape });

/** The headline indicators of a year as a picture, at the address of the scorecard with a suffix. */
export const SCORECARD_IMAGE_ROUTES: readonly Route[] = [
  ...PICTURE_FORMS.flatMap((form) => [imageRoute("", { locale: "vi", form }), imageRoute("/en", { locale: "en", form })]),
];

function imageRoute(prefix: string, { locale: usual, form }: { locale: Locale; form: PictureForm }): Route {
  return defineRoute({
    path: `${prefix}/scorecard/:area/:file{[^/]+\\.${form}}`,
    kind: "image",
    query,
    build: ({ view, query, params, origin }) => {
      const given: Record<string, string> = params;
      const size = sizeOf(query, form);
      const [area, year] = [findArea(view, given.area ?? ""), findYear((given.file ?? "").slice(0, -(form.length + 1)))];
      const locale = query.lang ?? usual;
      const address = origin + scorecardPath({ area, year, locale }, clockParameters(query));
      const asked = { view, area, year, locale, theme: query.theme, size, address, asOf: query.asOf ?? null };
      return replyWithPicture(drawScorecard(asked), { form, dpi: size.dpi });
    },
  });
}
