import { z } from "zod";
import type { Locale } from "#domain/text.ts";
import { pagePath } from "#server/published/charts/chart-address.ts";
import { checkSelection } from "#server/published/charts/check-selection.ts";
import { drawChart } from "#server/published/charts/draw-chart.ts";
import { drawMessage } from "#server/published/charts/message-picture.ts";
import { type Built, defineRoute, type Route, type RouteInput } from "../http/route.ts";
import { chartQuery, readChart } from "./chart-parameters.ts";
import { PICTURE_FORMS, type PictureForm, pictureQuery, replyWithPicture, sizeOf } from "./picture-reply.ts";

const query = z.object({ ...chartQuery.shape, ...pictureQuery.shape });
type Input = RouteInput<Record<string, string>, z.output<typeof query>>;

/** Every chart as SVG and PNG, in both languages, at the address of its page with a suffix. */
export const CHART_IMAGE_ROUTES: readonly Route[] = PICTURE_FORMS.flatMap((form) => [
  imageRoute("", { locale: "vi", form }),
  imageRoute("/en", { locale: "en", form }),
]);

function imageRoute(prefix: string, given: { locale: Locale; form: PictureForm }): Route {
  return defineRoute({
    path: `${prefix}/indicators/:file{[^/]+\\.${given.form}}`,
    kind: "image",
    query,
    build: (input: Input) => drawInForm(input, given),
  });
}

/** The chart, or with 400 a picture that says why there is none. */
function drawInForm(input: Input, { locale: usual, form }: { locale: Locale; form: PictureForm }): Promise<Built> {
  const { view, query, params, origin } = input;
  const size = sizeOf(query, form);
  const { chart, history, parameters, asOf } = readChart(input, (params.file ?? "").slice(0, -(form.length + 1)), query);
  const locale = query.lang ?? usual;
  const look = { locale, theme: query.theme, size, siteName: view.snapshot.catalogue.site.name[locale] };
  const message = checkSelection(chart);
  if (message !== null) {
    const title = chart.data.indicator.shortName[locale];
    return replyWithPicture(drawMessage({ title, message: message[locale], ...look }), { form, dpi: size.dpi, status: 400 });
  }
  const address = origin + pagePath(chart.query, parameters, locale);
  return replyWithPicture(drawChart({ chart, history, address, asOf, today: view.today, ...look }), { form, dpi: size.dpi });
}
