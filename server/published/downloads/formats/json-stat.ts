import type { Statement } from "#domain/observation.ts";
import type { DownloadFormat, DownloadOptions } from "../download-format.ts";
import { encodeText, PIECE_CHARACTERS } from "../encode-text.ts";
import { type Cube, cubeOf } from "../json-stat-cube.ts";
import { LICENCE } from "../licence.ts";
import { fileOf, type PublishedView, pageOf } from "../published-view.ts";
import { STATUS_LETTERS } from "../status-letters.ts";
import { flagsOf, type TidySeries } from "../tidy-series.ts";

/** JSON-stat 2.0 (conventions 8): a dataset, and for the whole dataset a collection of one dataset an indicator. */
export const jsonStat: DownloadFormat = {
  id: "json-stat",
  extension: "json",
  mediaType: "application/json; charset=utf-8",
  label: { vi: "JSON-stat", en: "JSON-stat" },
  purpose: { vi: "cho lập trình viên và công cụ bảng chéo", en: "for programmers and cube tools" },
  encode: (view, options) => encodeText(view.subject.kind === "dataset" ? writeCollection(view, options) : writeView(view, options)),
};

function writeView(view: PublishedView, options: DownloadOptions): Iterable<string> {
  return writeDataset([...view.series()], { view, options, label: view.subject.title[options.locale] });
}

function* writeCollection(view: PublishedView, options: DownloadOptions): Iterable<string> {
  const { version, link, ...about } = headOf(view, options, view.subject.title[options.locale]);
  yield `${JSON.stringify({ version, class: "collection", ...about, link }).slice(0, -2)},"item":[`;
  let separator = "";
  for (const group of groupByIndicator(view.series())) {
    yield separator;
    separator = ",";
    yield* writeDataset(group, { view, options, label: group[0]?.indicator.name[options.locale] ?? "" });
  }
  yield "]}}";
}

function* groupByIndicator(all: Iterable<TidySeries>): Iterable<TidySeries[]> {
  let group: TidySeries[] = [];
  for (const series of all) {
    if (group[0] && group[0].indicator !== series.indicator) {
      yield group;
      group = [];
    }
    group.push(series);
  }
  if (group.length > 0) yield group;
}

interface DatasetOptions {
  view: PublishedView;
  options: DownloadOptions;
  label: string;
}

function* writeDataset(group: readonly TidySeries[], { view, options, label }: DatasetOptions): Iterable<string> {
  const cube = cubeOf(group, { history: view.selection.history, catalogue: view.snapshot.catalogue, locale: options.locale });
  const { version, extension, ...about } = headOf(view, options, label);
  const { id, size, role, dimension } = cube;
  const notes = [
    ...new Set(group.flatMap(({ indicator }) => indicator.breaks.map(({ after, reason }) => `${after}: ${reason[options.locale]}`))),
  ];
  const head = { version, class: "dataset", ...about, ...(notes.length > 0 ? { note: notes } : {}), id, size, role, dimension };
  yield `${JSON.stringify(head).slice(0, -1)},"value":`;
  yield* cube.isDense ? writeDense(cube) : writeSparse(cube, ({ value }) => String(value));
  yield ',"status":';
  yield* writeSparse(cube, ({ status }) => (status && STATUS_LETTERS[status] ? `"${STATUS_LETTERS[status]}"` : null));
  yield `,"extension":${JSON.stringify(extension).slice(0, -1)},"attributes":{`;
  let separator = "";
  for (const [name, read] of Object.entries(ATTRIBUTES)) {
    yield `${separator}"${name}":`;
    separator = ",";
    yield* writeSparse(cube, read);
  }
  yield "}}}";
}

/** What a cube has no place for, each by the index of its cell like `status`; names as in the tidy columns. */
const ATTRIBUTES: Record<string, (row: Statement, series: TidySeries) => string | null> = {
  value_max: ({ valueMax }) => (valueMax === null ? null : String(valueMax)),
  operator: ({ operator }) => operator && `"${operator}"`,
  status: ({ status }) => status && `"${status}"`,
  qualifier: ({ qualifier }) => qualifier && `"${qualifier}"`,
  flags: (row, series) => (flagsOf(row, series) ? `"${flagsOf(row, series)}"` : null),
  reference_date: ({ referenceDate }) => referenceDate && `"${referenceDate}"`,
  as_stated: ({ asStated }) => (asStated ? JSON.stringify(asStated) : null),
  report: ({ report }) => `"${report}"`,
  published: ({ published }) => published && `"${published}"`,
  locator: ({ locator }) => (locator ? JSON.stringify(locator) : null),
  release: ({ recordedIn }) => String(recordedIn),
};

function headOf(view: PublishedView, { locale }: DownloadOptions, label: string) {
  const { snapshot, selection } = view;
  const { release, latestPublished, catalogue } = snapshot;
  return {
    version: "2.0",
    href: fileOf(view, "json"),
    label,
    source: catalogue.site.authority[locale],
    updated: release.recordedAt,
    link: {
      license: [{ href: LICENCE.url, type: "text/html" }],
      describedby: [{ href: fileOf(view, "metadata.json"), type: "application/json" }],
      alternate: [{ href: pageOf(view), type: "text/html" }],
      "latest-version": [{ href: fileOf({ ...view, query: "" }, "json"), type: "application/json" }],
    },
    extension: { asOf: selection.asOf, release: release.release, latestPublished, history: selection.history },
  };
}

function* writeDense({ cells, group, indexes }: Cube): Iterable<string> {
  const values = new Array<string>(cells).fill("null");
  let at = 0;
  for (const { rows } of group) for (const row of rows) values[indexes[at++] as number] = String(row.value);
  yield "[";
  for (let start = 0; start < cells; start += LINE) yield `${start === 0 ? "" : ","}${values.slice(start, start + LINE).join(",")}`;
  yield "]";
}

const LINE = 4096;

function* writeSparse({ group, indexes }: Cube, read: (row: Statement, series: TidySeries) => string | null): Iterable<string> {
  let [at, piece, separator] = [0, "{", ""];
  for (const series of group)
    for (const row of series.rows) {
      const text = read(row, series);
      const index = indexes[at++] as number;
      if (text === null) continue;
      piece += `${separator}"${index}":${text}`;
      separator = ",";
      if (piece.length < PIECE_CHARACTERS) continue;
      yield piece;
      piece = "";
    }
  yield `${piece}}`;
}
