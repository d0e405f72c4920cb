import { z } from "zod";
import type { Locale } from "#domain/text.ts";
import { encodeText, joinBytes } from "#server/published/downloads/encode-text.ts";
import { type SdmxCsvDetail, writeSdmxCsv } from "#server/published/downloads/formats/sdmx-csv.ts";
import { estimateRows, viewOf } from "#server/published/downloads/published-view.ts";
import { SERIES_DIMENSIONS } from "#server/published/downloads/sdmx/components.ts";
import { buildDataJson } from "#server/published/downloads/sdmx/data-json.ts";
import { DATA_DETAILS, writeGenericXml, writeSpecificXml } from "#server/published/downloads/sdmx/data-xml.ts";
import { agencyOf, DATAFLOW, LATEST_VINTAGE, STRUCTURE_VERSION } from "#server/published/downloads/sdmx/sdmx-ids.ts";
import { type DataQuery, type DataSeries, selectDataSeries } from "#server/published/downloads/sdmx/select-data.ts";
import { EVERYTHING } from "#server/published/downloads/selection.ts";
import { datasetSubject } from "#server/published/downloads/subjects.ts";
import type { View } from "#server/snapshot/view.ts";
import { Failure } from "../../http/failure.ts";
import { asOf, release } from "../../http/parameters.ts";
import type { Built, RouteInput } from "../../http/route.ts";

/** Answers of more rows are written while they are read; JSON, which cannot be, is refused. */
const MOST_KEPT_ROWS = 50_000;

const period = z.string().regex(/^\d{4}(?:-(?:[ASQ]\d|W?\d{2}|\d{2}-\d{2}.*))?$/, "a period, e.g. 2015, 2015-Q1 or 2015-01");
const count = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, "a whole number from 1")
  .transform(Number);

/** Parameters of a data query (SDMX REST 2.1), and the two clocks of this site. */
export const dataQuery = z.object({
  startPeriod: period.optional(),
  endPeriod: period.optional(),
  updatedAfter: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)), "an instant, e.g. 2026-01-01T00:00:00Z")
    .optional(),
  firstNObservations: count.optional(),
  lastNObservations: count.optional(),
  dimensionAtObservation: z.enum(["TIME_PERIOD", "AllDimensions"]).default("TIME_PERIOD"),
  detail: z.enum(DATA_DETAILS).default("full"),
  includeHistory: z.enum(["true", "false"]).default("false"),
  labels: z.enum(["id", "both"]).default("id"),
  asOf,
  release,
});
type Query = z.output<typeof dataQuery>;

/** Builds the answer to a data query in one form. Throws 404 where nothing fits, which SDMX calls "no results". */
export function buildData(
  input: RouteInput<Record<string, string>, unknown>,
  { media, locale }: { media: string; locale: Locale },
): Built["body"] {
  const { view, params } = input;
  const query = input.query as Query;
  checkFlow(view, params.flow ?? "", params.provider ?? "all");
  const wanted = readQuery(view, params.key ?? "all", query);
  const all = () => selectDataSeries(view.snapshot, wanted);
  if (isEmpty(all())) throw new Failure("not-found", "No results: no series and no observation fits the query.");
  const options = { detail: query.detail, isFlat: query.dimensionAtObservation === "AllDimensions", locale };
  const isLong = estimateRows({ snapshot: view.snapshot, selection: EVERYTHING }) > MOST_KEPT_ROWS;
  if (media === "json") {
    if (isLong && countUpTo(all(), MOST_KEPT_ROWS) > MOST_KEPT_ROWS)
      throw new Failure(
        "content-too-large",
        "Too many observations for SDMX-JSON. Narrow the key or the periods, or ask for SDMX-CSV or SDMX-ML.",
      );
    return JSON.stringify(buildDataJson(view.snapshot, all(), options));
  }
  const begin = () =>
    media === "csv"
      ? encodeCsv(input, { wanted, locale, hasLabels: query.labels === "both", detail: query.detail })
      : encodeXml(view, all(), { media, ...options });
  return isLong ? begin : joinBytes(begin());
}

function encodeXml(
  view: View,
  all: Iterable<DataSeries>,
  { media, ...options }: { media: string; detail: Query["detail"]; isFlat: boolean },
) {
  return encodeText((media === "specific" ? writeSpecificXml : writeGenericXml)(view.snapshot, all, options));
}

function encodeCsv(
  { view, origin }: Pick<RouteInput<unknown, unknown>, "view" | "origin">,
  { wanted, locale, hasLabels, detail }: { wanted: DataQuery; locale: Locale; hasLabels: boolean; detail: Query["detail"] },
): Iterable<Uint8Array> {
  const { snapshot, today } = view;
  const asksForReports = wanted.key[VINTAGE]?.some((code) => code !== LATEST_VINTAGE) ?? false;
  const selection = { ...EVERYTHING, history: wanted.includeHistory || asksForReports ? ("all" as const) : ("current" as const) };
  const whole = viewOf({ subject: datasetSubject(snapshot.catalogue), snapshot, selection, origin, query: "", today });
  const hasRows = detail === "full" || detail === "dataonly";
  const series = function* () {
    for (const one of selectDataSeries(snapshot, wanted)) yield { ...one.series, rows: hasRows ? one.rows : one.rows.slice(0, 1) };
  };
  return encodeText(writeSdmxCsv({ ...whole, series }, { locale, hasLabels }, hasRows ? (detail as SdmxCsvDetail) : "keysonly"));
}

const VINTAGE = SERIES_DIMENSIONS.findIndex(({ id }) => id === "VINTAGE");

/** `SEI`, `DONG_THAP,SEI` or `DONG_THAP,SEI,1.0`, from any provider or the province. */
export function checkFlow(view: View, flow: string, provider: string): void {
  const agency = agencyOf(view.snapshot.catalogue);
  const parts = flow.split(",");
  const [given, id, version = "latest"] = parts.length === 1 ? ["all", flow] : parts;
  const isKnown = [agency, "all"].includes(given ?? "") && id === DATAFLOW && ["latest", "all", STRUCTURE_VERSION].includes(version);
  if (!isKnown)
    throw new Failure("not-found", `There is no dataflow "${flow.slice(0, 60)}". There is ${agency},${DATAFLOW},${STRUCTURE_VERSION}.`);
  if (!["all", agency, `${agency},${agency}`].includes(provider))
    throw new Failure("not-found", `There are no data of the provider "${provider.slice(0, 60)}".`);
}

export function readQuery(
  view: View,
  key: string,
  query: Pick<Query, "startPeriod" | "endPeriod" | "updatedAfter"> & Partial<Query>,
): DataQuery {
  return {
    key: readKey(key),
    startYear: query.startPeriod?.slice(0, 4) ?? null,
    endYear: query.endPeriod?.slice(0, 4) ?? null,
    updatedAfter: query.updatedAfter === undefined ? null : new Date(query.updatedAfter),
    first: query.firstNObservations ?? null,
    last: query.lastNObservations ?? null,
    includeHistory: query.includeHistory === "true",
    asOf: view.meta.asOf,
  };
}

/** `A.DONG_THAP+TIEN_GIANG.GRDP_GROWTH...LATEST`: codes by dimension, joined by `+`; an empty place fits any. */
function readKey(key: string): DataQuery["key"] {
  if (key === "all" || key === "") return SERIES_DIMENSIONS.map(() => null);
  const places = key.split(".");
  if (places.length === SERIES_DIMENSIONS.length) return places.map((place) => (place === "" ? null : place.split("+")));
  const names = SERIES_DIMENSIONS.map(({ id }) => id).join(".");
  throw new Failure(
    "invalid-parameter",
    `The key has ${places.length} places; the data structure has ${SERIES_DIMENSIONS.length}: ${names}.`,
  );
}

function isEmpty(all: Iterable<DataSeries>): boolean {
  for (const _ of all) return false;
  return true;
}

function countUpTo(all: Iterable<DataSeries>, most: number): number {
  let rows = 0;
  for (const series of all) {
    rows += series.rows.length;
    if (rows > most) break;
  }
  return rows;
}
