import type { Locale } from "#domain/text.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { datasetSubject } from "../subjects.ts";
import { SERIES_DIMENSIONS, TIME_DIMENSION } from "./components.ts";
import { agencyOf, DATAFLOW, STRUCTURE_VERSION } from "./sdmx-ids.ts";
import { type DataQuery, selectDataSeries } from "./select-data.ts";
import { metaOf } from "./structure-json.ts";
import { urnOf } from "./urns.ts";
import { namesXml, openMessage } from "./xml-message.ts";

const ID = "SEI_AVAILABLE";
const SCHEMA =
  "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json";

/** What there are data for, of a query: the codes of each dimension that occur, the first and last year, and how many series and observations. */
export interface Availability {
  codes: readonly { id: string; codes: readonly string[] }[];
  first: string;
  last: string;
  series: number;
  observations: number;
}

/** Null where nothing fits. Costs a walk over the series of the query; `pause` lets others be answered in between. */
export async function selectAvailability(snapshot: Snapshot, query: DataQuery, pause: () => Promise<void>): Promise<Availability | null> {
  const codes = SERIES_DIMENSIONS.map(() => new Set<string>());
  const periods = new Set<string>();
  let [series, observations] = [0, 0];
  for (const one of selectDataSeries(snapshot, query)) {
    series++;
    observations += one.rows.length;
    for (const [at, code] of one.key.entries()) codes[at]?.add(code);
    for (const { period } of one.rows) periods.add(period);
    await pause();
  }
  const years = [...periods].flatMap((period) => [period.slice(0, 4), period.slice(-4)]).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  const listed = SERIES_DIMENSIONS.map(({ id }, at) => ({ id, codes: [...(codes[at] ?? [])].sort() }));
  return { codes: listed, first, last, series, observations };
}

/** As an SDMX-ML 2.1 structure message with one actual content constraint; `component` narrows it to one dimension. */
export function writeAvailabilityXml(snapshot: Snapshot, found: Availability, component: string | null): string {
  const agency = agencyOf(snapshot.catalogue);
  const flow = `<Ref id="${DATAFLOW}" version="${STRUCTURE_VERSION}" agencyID="${agency}" package="datastructure" class="Dataflow"/>`;
  const counts = { series_count: found.series, obs_count: found.observations };
  const annotations = Object.entries(counts).map(
    ([id, count]) =>
      `<com:Annotation id="${id}"><com:AnnotationTitle>${count}</com:AnnotationTitle><com:AnnotationType>sdmx_metrics</com:AnnotationType></com:Annotation>`,
  );
  const values = partOf(found, component).map(({ id, codes }) => {
    return `<com:KeyValue id="${id}">${codes.map((code) => `<com:Value>${code}</com:Value>`).join("")}</com:KeyValue>`;
  });
  const time =
    component === null || component === TIME_DIMENSION.id
      ? `<com:KeyValue id="${TIME_DIMENSION.id}"><com:TimeRange><com:StartPeriod isInclusive="true">${found.first}</com:StartPeriod><com:EndPeriod isInclusive="true">${found.last}</com:EndPeriod></com:TimeRange></com:KeyValue>`
      : "";
  return [
    openMessage({ root: "Structure", agency, prepared: snapshot.release.recordedAt }),
    `<mes:Structures><str:Constraints><str:ContentConstraint id="${ID}" version="${STRUCTURE_VERSION}" agencyID="${agency}" type="Actual">`,
    `<com:Annotations>${annotations.join("")}</com:Annotations>${namesXml(NAME)}`,
    `<str:ConstraintAttachment><str:Dataflow>${flow}</str:Dataflow></str:ConstraintAttachment>`,
    `<str:CubeRegion include="true">${values.join("")}${time}</str:CubeRegion>`,
    "</str:ContentConstraint></str:Constraints></mes:Structures></mes:Structure>\n",
  ].join("");
}

/** As an SDMX-JSON 2.0 structure message. */
export function buildAvailabilityJson(
  snapshot: Snapshot,
  found: Availability,
  { component, locale }: { component: string | null; locale: Locale },
) {
  const agency = agencyOf(snapshot.catalogue);
  const components = partOf(found, component).map(({ id, codes }) => ({ id, values: codes.map((value) => ({ value })) }));
  const time = { id: TIME_DIMENSION.id, timeRange: { startPeriod: at(found.first), endPeriod: at(found.last) } };
  return {
    meta: metaOf(snapshot, { agency, locale, schema: SCHEMA }),
    data: {
      dataConstraints: [
        {
          id: ID,
          version: STRUCTURE_VERSION,
          agencyID: agency,
          role: "Actual",
          name: NAME[locale],
          names: NAME,
          description: datasetSubject(snapshot.catalogue).title[locale],
          annotations: [
            { id: "series_count", title: String(found.series), type: "sdmx_metrics" },
            { id: "obs_count", title: String(found.observations), type: "sdmx_metrics" },
          ],
          constraintAttachment: { dataflows: [urnOf("Dataflow", { agency, id: DATAFLOW })] },
          cubeRegions: [
            { include: true, components: component === null || component === TIME_DIMENSION.id ? [...components, time] : components },
          ],
        },
      ],
    },
  };
}

const NAME = { vi: "Những gì có số liệu", en: "What there are data for" };

function partOf({ codes }: Availability, component: string | null): Availability["codes"] {
  return component === null ? codes : codes.filter(({ id }) => id === component);
}

function at(period: string) {
  return { period, isInclusive: true };
}
