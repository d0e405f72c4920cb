import { z } from "zod";
import { FileResource } from "#domain/resources/file.ts";
import { measureFiles } from "#server/published/downloads/machines/measure-files.ts";
import { release } from "../http/parameters.ts";
import { defineListing } from "../http/resource.ts";

export const fileList = defineListing({
  path: "/api/v1/files",
  summary: "Files of the whole dataset",
  description: "Every format at the address of its release, whose bytes never change, with their number and SHA-256.",
  query: z.object({ release }),
  item: FileResource,
  select: ({ view, origin }) =>
    measureFiles(view.snapshot, origin).map(({ format, path, measure }) => ({
      format: format.id,
      extension: format.extension,
      mediaType: format.mediaType,
      label: format.label,
      purpose: format.purpose,
      path,
      bytes: measure?.bytes ?? null,
      sha256: measure?.sha256 ?? null,
    })),
});
