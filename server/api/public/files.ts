import { z } from "zod";
import { FileResource } from "#domain/resources/file.ts";
import { measureFiles } from "#server/published/downloads/machines/measure-files.ts";
import { release } from "../http/parameters.ts";
import { createPause } from "../http/pause.ts";
import { defineListing } from "../http/resource.ts";

export const fileList = defineListing({
  path: "/api/v1/files",
  summary: "Files of the whole dataset",
  description:
    "Every format at the address of its release, whose bytes never change, with their number and SHA-256; those of long files are null until they were measured.",
  query: z.object({ release }),
  item: FileResource,
  select: ({ view, origin, released, forget }) =>
    measureFiles(view.snapshot, { origin, released, pause: createPause(), onMeasured: forget }).map(({ format, path, measure }) => ({
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
