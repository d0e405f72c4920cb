import { z } from "zod";
import { dayInVietNam } from "#domain/day.ts";
import { Locale } from "#domain/text.ts";
import type { DownloadFormat, DownloadOptions } from "#server/published/downloads/download-format.ts";
import { DOWNLOAD_FORMATS } from "#server/published/downloads/download-formats.ts";
import { joinBytes } from "#server/published/downloads/encode-text.ts";
import { contentDisposition } from "#server/published/downloads/file-name.ts";
import { keyOfFile } from "#server/published/downloads/key-of-file.ts";
import { LICENCE } from "#server/published/downloads/licence.ts";
import { estimateRows, fileOf, type PublishedView, pageOf, walkAhead } from "#server/published/downloads/published-view.ts";
import { createPause } from "../http/pause.ts";
import type { Built, Route, RouteInput } from "../http/route.ts";
import { DOWNLOAD_SUBJECTS, type DownloadSubject } from "./download-subjects.ts";

/** A file of more rows is written while it is read, and not kept. */
const MOST_KEPT_ROWS = 50_000;
const IMMUTABLE = "public, max-age=31536000, immutable";

/** How a file is written; which of these an address takes depends on the format. */
const lang = Locale.default("vi").meta({ description: "Language of titles, notes and label columns: vi or en. Default vi." });
const labels = z.enum(["both"]).optional().meta({ description: "both: a column with the name after each column of codes." });
const bom = z.enum(["1"]).optional().meta({ description: "1: a byte order mark in front, for Excel." });
const sep = z.enum(["comma", "semicolon"]).default("comma").meta({
  description: "semicolon: fields separated by semicolons, numbers with a decimal comma, for Excel in Vietnamese. Default comma.",
});
export const presentationFields = { lang, labels, bom, sep };
const presentation = z.object(presentationFields).partial();

/** Every selection in every format: live, and at an address of its release that never changes. */
export const DOWNLOAD_ROUTES: readonly Route[] = DOWNLOAD_SUBJECTS.flatMap((subject) =>
  DOWNLOAD_FORMATS.filter(({ subjects }) => subjects === undefined || subjects.includes(subject.kind)).flatMap((format) => [
    downloadRoute(subject, format, ""),
    downloadRoute(subject, format, "/r/:release"),
  ]),
);

function downloadRoute(subject: DownloadSubject, format: DownloadFormat, prefix: "" | "/r/:release"): Route {
  const { asOf, release, ...selection } = subject.query.shape;
  const parameters = prefix === "" ? { ...selection, asOf, release } : selection;
  return {
    path: `${prefix}${subject.path(format.extension)}`,
    kind: "data",
    query: z.object({ ...parameters, ...presentationOf(format) }),
    document: null,
    build: (input) => (prefix === "" ? buildDownload(subject, format, input) : buildReleased(subject, format, input)),
  };
}

function presentationOf({ id }: DownloadFormat): Partial<z.ZodRawShape> {
  if (id === "csv") return { lang, labels, bom, sep };
  return id === "xlsx" || id === "parquet" || id === "sdmx-csv" ? { lang, labels } : { lang };
}

type Input = RouteInput<Record<string, string>, unknown>;

/** A file of a release: the figures and the day are those of the release, so its bytes stay the same. */
async function buildReleased(subject: DownloadSubject, format: DownloadFormat, input: Input): Promise<Built> {
  const view = await input.viewAt(releaseOf(input.params.release ?? ""));
  const recordedAt = new Date(view.snapshot.release.recordedAt);
  const today = dayInVietNam(recordedAt);
  const built = await buildDownload(subject, format, { ...input, view: { ...view, today } }, { isReleased: true });
  return { ...built, headers: { ...built.headers, "Cache-Control": IMMUTABLE, "Last-Modified": recordedAt.toUTCString() } };
}

function releaseOf(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}

async function buildDownload(subject: DownloadSubject, format: DownloadFormat, input: Input, { isReleased = false } = {}): Promise<Built> {
  const view = subject.view(input);
  const { lang: locale = "vi", labels, bom, sep = "comma" } = presentation.parse(input.query);
  const options: DownloadOptions = {
    locale,
    hasLabels: labels === "both",
    hasBom: bom === "1",
    separator: sep,
    downloadedOn: isReleased ? null : input.view.today,
  };
  const isKept = estimateRows(view) <= MOST_KEPT_ROWS;
  if (!isKept && !format.isRowByRow) await walkAhead(view, createPause());
  const key = keyOfFile(view, format, options);
  const encode = () => format.encode(view, options);
  const open = () => (isReleased ? input.released.open(key, encode) : encode());
  return {
    mediaType: format.mediaType,
    body: isKept ? joinBytes(open()) : open,
    etag: `W/"${key}"`,
    headers: { "Content-Disposition": contentDisposition(view, { extension: format.extension, locale }), Link: linksOf(view) },
  };
}

/** What belongs to the file: its page, what describes it, its licence, and the newest of its kind (RFC 8288). */
function linksOf(view: PublishedView): string {
  const links = [
    [pageOf(view), 'rel="alternate"; type="text/html"'],
    [fileOf(view, "metadata.json"), 'rel="describedby"; type="application/json"'],
    [`${view.origin}/catalog.jsonld`, 'rel="describedby"; type="application/ld+json"'],
    [LICENCE.url, 'rel="license"'],
  ];
  return links.map(([href, rest]) => `<${href}>; ${rest}`).join(", ");
}
