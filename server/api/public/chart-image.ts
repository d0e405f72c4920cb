import { z } from "zod";
import type { Locale } from "#domain/text.ts";
import { pagePath } from "#server/published/charts/chart-address.ts";
import { checkSelection } from "#server/published/charts/check-selection.ts";
import { drawChart } from "#server/published/charts/draw-chart.ts";
import { drawMessage } from "#server/published/charts/message-picture.ts";
import { type Built, defineRoute, type Route, type RouteInput } from "../http/route.ts";
import { type AskedChart, chartQuery, comparisonQuery, readChart, readComparison } from "./chart-parameters.ts";
import { PICTURE_FORMS, type PictureForm, pictureQuery, replyWithPicture, sizeOf } from "./picture-reply.ts";

const query = z.object({ ...chartQuery.shape, ...pictureQuery.shape });
const queryOfComparison = z.object({ ...comparisonQuery.shape, ...pictureQuery.shape });
type Input = RouteInput<Record<string, string>, z.output<typeof pictureQuery>>;

/** Every chart as SVG and PNG, in both languages, at the address of its page with a suffix. */
export const CHART_IMAGE_ROUTES: readonly Route[] = PICTURE_FORMS.flatMap((form) => [
  imageRoute("", { locale: "vi", form }),
  imageRoute("/en", { locale: "en", form }),
  comparisonRoute("", { locale: "vi", form }),
  comparisonRoute("/en", { locale: "en", form }),
]);

function imageRoute(prefix: string, given: { locale: Locale; form: PictureForm }): Route {
  return defineRoute({
    path: `${prefix}/indicators/:file{[^/]+\\.${given.form}}`,
    kind: "image",
    query,
    build: (input: RouteInput<Record<string, string>, z.output<typeof query>>) => {
      const id = (input.params.file ?? "").slice(0, -(given.form.length + 1));
      return drawInForm(readChart(input, id, input.query), input, given);
    },
  });
}

function comparisonRoute(prefix: string, given: { locale: Locale; form: PictureForm }): Route {
  return defineRoute({
    path: `${prefix}/compare.${given.form}`,
    kind: "image",
    query: queryOfComparison,
    build: (input) => drawInForm(readComparison(input, input.query), input, given),
  });
}

/** The chart, or with 400 a picture that says why there is none. */
function drawInForm(
  { chart, history, parameters, asOf }: AskedChart,
  { view, query, origin }: Input,
  { locale: usual, form }: { locale: Locale; form: PictureForm },
): Promise<Built> {
  const size = sizeOf(query, form);
  const locale = query.lang ?? usual;
  const look = { locale, theme: query.theme, size, siteName: view.snapshot.catalogue.site.name[locale] };
  const message = checkSelection(chart);
  if (message !== null) {
    const title = chart.data.indicator.shortName[locale];
    return replyWithPicture(drawMessage({ title, message: message[locale], ...look }), { form, dpi: size.dpi, status: 400 });
  }
  const address = origin + pagePath(chart, parameters, locale);
  return replyWithPicture(drawChart({ chart, history, address, asOf, today: view.today, ...look }), { form, dpi: size.dpi });
}
