import { z } from "zod";
import { DOWNLOAD_FORMATS } from "#server/published/downloads/download-formats.ts";
import type { DocumentedRoute } from "../http/openapi.ts";
import { DOWNLOAD_SUBJECTS, type DownloadSubject } from "./download-subjects.ts";
import { presentationFields } from "./downloads.ts";

const ABOUT: Record<DownloadSubject["kind"], { path: string; summary: string }> = {
  indicator: { path: "/indicators/:indicator.:format", summary: "One indicator as a file" },
  comparison: { path: "/compare.:format", summary: "Several indicators or areas as a file" },
  scorecard: { path: "/scorecard/:area/:year.:format", summary: "The scorecard of an area and year as a file" },
  dataset: { path: "/dataset.:format", summary: "The whole dataset, or any part of it, as a file" },
};
const FORMATS = DOWNLOAD_FORMATS.map(({ extension, label }) => `${extension} (${label.en})`).join(", ");

/** The files in the OpenAPI document: one entry for all formats of a subject, live and at its release, instead of one for each. */
export const DOWNLOAD_DOCUMENTS: readonly DocumentedRoute[] = DOWNLOAD_SUBJECTS.flatMap(({ kind, query }) => {
  const { path, summary } = ABOUT[kind];
  const { asOf: _asOf, release: _release, ...selection } = query.shape;
  const document = {
    summary,
    description: `Forms: ${FORMATS}. bom and sep are for csv alone, labels for csv, xlsx, parquet and sdmx.csv.`,
    mediaType: DOWNLOAD_FORMATS.map(({ mediaType }) => mediaType),
  };
  const fixed = { ...document, summary: `${summary}, as of a release`, description: `${document.description} Never changes a byte.` };
  return [
    { path, query: z.object({ ...query.shape, ...presentationFields }), document },
    { path: `/r/:release${path}`, query: z.object({ ...selection, ...presentationFields }), document: fixed },
  ];
});
