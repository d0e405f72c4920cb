import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { escapeXml } from "../escape-xml.ts";
import { ATTRIBUTES, PRIMARY_MEASURE, SERIES_DIMENSIONS, TIME_DIMENSION } from "./components.ts";
import { agencyOf, DATAFLOW, STRUCTURE_VERSION } from "./sdmx-ids.ts";
import type { DataSeries } from "./select-data.ts";
import { urnOf } from "./urns.ts";
import { openMessage } from "./xml-message.ts";

export const DATA_DETAILS = ["full", "dataonly", "serieskeysonly", "nodata"] as const;

export interface DataXmlOptions {
  detail: (typeof DATA_DETAILS)[number];
  /** True: observations bear their whole key, and there are no series. */
  isFlat: boolean;
}

/** Data as SDMX-ML 2.1, generic. */
export function* writeGenericXml(snapshot: Snapshot, all: Iterable<DataSeries>, options: DataXmlOptions): Iterable<string> {
  yield openData(snapshot, "GenericData", options);
  yield `<mes:DataSet structureRef="${DATAFLOW}" action="Replace">`;
  for (const one of all) yield options.isFlat ? flatObservations(one, options) : genericSeries(one, options);
  yield "</mes:DataSet></mes:GenericData>\n";
}

/** Data as SDMX-ML 2.1, structure-specific: dimensions and attributes are attributes of the elements. */
export function* writeSpecificXml(snapshot: Snapshot, all: Iterable<DataSeries>, options: DataXmlOptions): Iterable<string> {
  yield openData(snapshot, "StructureSpecificData", options);
  yield `<mes:DataSet ss:structureRef="${DATAFLOW}" xsi:type="ns1:DataSetType" ss:dataScope="DataStructure" ss:action="Replace">`;
  for (const one of all) yield specificSeries(one, options);
  yield "</mes:DataSet></mes:StructureSpecificData>\n";
}

function openData(snapshot: Snapshot, root: string, { isFlat }: DataXmlOptions): string {
  const agency = agencyOf(snapshot.catalogue);
  const at = isFlat ? "AllDimensions" : "TIME_PERIOD";
  const namespace = `${urnOf("DataStructure", { agency, id: DATAFLOW })}:ObsLevelDim:${at}`;
  const isSpecific = root !== "GenericData";
  const header = [
    `<mes:Structure structureID="${DATAFLOW}"${isSpecific ? ` namespace="${namespace}"` : ""} dimensionAtObservation="${at}"><com:Structure>`,
    `<Ref id="${DATAFLOW}" version="${STRUCTURE_VERSION}" agencyID="${agency}" package="datastructure" class="DataStructure"/>`,
    "</com:Structure></mes:Structure>",
  ].join("");
  const { recordedAt } = snapshot.release;
  return openMessage({ root, agency, prepared: recordedAt, header, namespaces: isSpecific ? ` xmlns:ns1="${namespace}"` : "" });
}

function genericSeries({ key, rows, series }: DataSeries, { detail }: DataXmlOptions): string {
  let xml = `<gen:Series><gen:SeriesKey>${keyValues(key)}</gen:SeriesKey>`;
  if (detail === "full" || detail === "dataonly")
    for (const row of rows)
      xml += `<gen:Obs><gen:ObsDimension value="${TIME_DIMENSION.read(row, series)}"/><gen:ObsValue value="${row.value}"/>${detail === "full" ? attributeValues(row, series) : ""}</gen:Obs>`;
  return `${xml}</gen:Series>`;
}

function flatObservations({ key, rows, series }: DataSeries, { detail }: DataXmlOptions): string {
  return rows
    .map((row) => {
      const time = `<gen:Value id="TIME_PERIOD" value="${TIME_DIMENSION.read(row, series)}"/>`;
      const attributes = detail === "full" ? attributeValues(row, series) : "";
      return `<gen:Obs><gen:ObsKey>${keyValues(key)}${time}</gen:ObsKey><gen:ObsValue value="${row.value}"/>${attributes}</gen:Obs>`;
    })
    .join("");
}

function keyValues(key: readonly string[]): string {
  return key.map((code, at) => `<gen:Value id="${SERIES_DIMENSIONS[at]?.id}" value="${code}"/>`).join("");
}

function attributeValues(row: DataSeries["rows"][number], series: DataSeries["series"]): string {
  let xml = "";
  for (const { id, read } of ATTRIBUTES) {
    const value = read(row, series);
    if (value !== "") xml += `<gen:Value id="${id}" value="${escapeXml(value)}"/>`;
  }
  return xml === "" ? "" : `<gen:Attributes>${xml}</gen:Attributes>`;
}

function specificSeries({ key, rows, series }: DataSeries, { detail, isFlat }: DataXmlOptions): string {
  const keys = key.map((code, at) => ` ${SERIES_DIMENSIONS[at]?.id}="${code}"`).join("");
  const observations =
    detail === "full" || detail === "dataonly"
      ? rows.map((row) => {
          const attributes = detail === "full" ? specificAttributes(row, series) : "";
          return `<Obs${isFlat ? keys : ""} TIME_PERIOD="${TIME_DIMENSION.read(row, series)}" OBS_VALUE="${PRIMARY_MEASURE.read(row, series)}"${attributes}/>`;
        })
      : [];
  return isFlat ? observations.join("") : `<Series${keys}>${observations.join("")}</Series>`;
}

function specificAttributes(row: DataSeries["rows"][number], series: DataSeries["series"]): string {
  let text = "";
  for (const { id, read } of ATTRIBUTES) {
    const value = read(row, series);
    if (value !== "") text += ` ${id}="${escapeXml(value)}"`;
  }
  return text;
}
