import type { FileResource } from "#domain/resources/file.ts";
import { apiAddress, type ListQuery } from "./api-query.ts";

/** The files of the whole dataset at the newest release. */
export function filesQuery(): ListQuery<FileResource> {
  return { address: apiAddress(["files"]) };
}
