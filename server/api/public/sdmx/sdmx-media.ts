import type { MediaChoice } from "./negotiate.ts";

const XML_VERSIONS = ["2.1"];
const JSON_VERSIONS = ["2.0.0", "2.0"];
/** The field guide of 2.1 writes `2.1.0` for what is called 2.0 elsewhere. */
const CSV_VERSIONS = ["2.0.0", "2.0", "2.1.0"];

const xml = (id: string, name: string, more: readonly string[] = []): MediaChoice => ({
  id,
  mediaType: `application/vnd.sdmx.${name}+xml;version=2.1`,
  accepts: [{ type: `application/vnd.sdmx.${name}+xml`, versions: XML_VERSIONS }, ...more.map((type) => ({ type, versions: [] }))],
});
const json = (name: string): MediaChoice => ({
  id: "json",
  mediaType: `application/vnd.sdmx.${name}+json;version=2.0.0`,
  accepts: [
    { type: `application/vnd.sdmx.${name}+json`, versions: JSON_VERSIONS },
    { type: "application/json", versions: [] },
  ],
});

/** Forms of data; generic SDMX-ML is what the standard answers when nothing is asked for. */
export const DATA_MEDIA: readonly MediaChoice[] = [
  xml("generic", "genericdata", ["application/xml", "text/xml"]),
  xml("specific", "structurespecificdata"),
  json("data"),
  {
    id: "csv",
    mediaType: "application/vnd.sdmx.data+csv;version=2.0.0;charset=utf-8",
    accepts: [
      { type: "application/vnd.sdmx.data+csv", versions: CSV_VERSIONS },
      { type: "text/csv", versions: [] },
    ],
  },
];

/** Forms of structures. */
export const STRUCTURE_MEDIA: readonly MediaChoice[] = [xml("xml", "structure", ["application/xml", "text/xml"]), json("structure")];
