import { hash } from "node:crypto";
import type { DownloadFormat, DownloadOptions } from "./download-format.ts";
import type { PublishedView } from "./published-view.ts";

/** Names a file by all that its bytes depend on besides the catalogue and the program: release, selection, format and how it is written. */
export function keyOfFile(view: PublishedView, format: DownloadFormat, options: DownloadOptions): string {
  const { release } = view.snapshot;
  const named = [release.release, release.sha256, view.subject.slug, view.query, format.id, options];
  return hash("sha256", JSON.stringify(named)).slice(0, 20);
}
