import { citeLong } from "#domain/citation.ts";
import { formatDay, unitWord } from "#domain/number.ts";
import { STATUS_EXPLANATIONS, STATUS_WORDS } from "#domain/words.ts";
import { citableOf, spanOf } from "../citable-of.ts";
import type { DownloadOptions } from "../download-format.ts";
import { LICENCE, RIGHTS_OF_REPORTS } from "../licence.ts";
import { type Cast, type PublishedView, pageOf } from "../published-view.ts";
import { tidyColumns } from "../tidy-columns.ts";
import { serialOfDay } from "./data-sheets.ts";
import type { StyleBook } from "./style-book.ts";
import type { Cell, Sheet } from "./workbook.ts";

/** The sheets that explain the data: its indicators, its reports, and notes on everything else. */
export function describingSheets(view: PublishedView, cast: Cast, options: DownloadOptions): Sheet[] {
  return [indicatorSheet(view, cast, options), reportSheet(cast, options), noteSheet(view, cast, options)];
}

function indicatorSheet(view: PublishedView, { indicators }: Cast, { locale }: DownloadOptions): Sheet {
  const { topicsById, unitsById } = view.snapshot.catalogue;
  return {
    name: { vi: "Chỉ tiêu", en: "Indicators" }[locale],
    widths: [28, 44, 44, 20, 16, 10, 80],
    headerRows: 1,
    rows: (styles) =>
      table(styles, ["indicator", "name_vi", "name_en", "topic", "unit", "decimals", "definition"], indicators, (indicator) => {
        const unit = unitsById.get(indicator.unit);
        const topic = topicsById.get(indicator.topic);
        const { id, name, decimals, definition } = indicator;
        return [id, name.vi, name.en, topic?.name[locale] ?? null, unit ? unitWord(unit, locale) : null, decimals, definition[locale]];
      }),
  };
}

function reportSheet({ reports, rowsByReport }: Cast, { locale }: DownloadOptions): Sheet {
  return {
    name: { vi: "Báo cáo", en: "Reports" }[locale],
    widths: [36, 80, 36, 13, 60, 12, 8],
    headerRows: 1,
    rows: function* (styles) {
      const day = styles.indexOf({ format: "dd/mm/yyyy" });
      const rows = table(styles, ["report", "title", "publisher", "published", "url", "kind", "rows"], reports, (report) => {
        const { id, title, publisher, published, url, kind } = report;
        return [id, title, publisher, published, url, kind, rowsByReport.get(id) ?? 0];
      });
      for (const row of rows)
        yield row.map((cell, at) =>
          at === 3 && typeof cell?.value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell.value)
            ? { value: serialOfDay(cell.value), style: day }
            : cell,
        );
    },
  };
}

function noteSheet(view: PublishedView, cast: Cast, options: DownloadOptions): Sheet {
  return {
    name: { vi: "Ghi chú", en: "Notes" }[options.locale],
    widths: [30, 110],
    headerRows: 0,
    rows: function* (styles) {
      const [title, label, text] = (["title", "group", "wrapped"] as const).map((look) => styles.indexOf({ look }));
      yield [{ value: view.subject.title[options.locale], style: title }];
      for (const [name, words] of notesOf(view, cast, options))
        yield [
          { value: name, style: label },
          { value: words, style: text },
        ];
    },
  };
}

function notesOf(view: PublishedView, cast: Cast, options: DownloadOptions): [string, string | number | null][] {
  const { locale, downloadedOn } = options;
  const { release, latestPublished } = view.snapshot;
  const word = (vi: string, en: string) => (locale === "vi" ? vi : en);
  const breaks = cast.indicators.flatMap(({ id, breaks }) => breaks.map(({ after, reason }) => `${id}, ${after}: ${reason[locale]}`));
  return [
    [word("Địa chỉ", "Address"), pageOf(view)],
    [word("Địa bàn", "Areas"), cast.areas.map(({ id, name }) => `${name[locale]} (${id})`).join("; ")],
    [word("Các năm", "Years"), spanOf(cast)],
    [word("Số dòng", "Rows"), cast.rows],
    [word("Bản phát hành", "Release"), release.release],
    [word("Phát hành lúc", "Released at"), release.recordedAt],
    [word("Số liệu tính đến", "As of"), view.selection.asOf ? formatDay(view.selection.asOf) : word("mới nhất", "latest")],
    [word("Báo cáo mới nhất", "Newest report"), latestPublished ? formatDay(latestPublished) : ""],
    ...(downloadedOn ? ([[word("Ngày tải", "Downloaded on"), formatDay(downloadedOn)]] as [string, string][]) : []),
    [word("Trích dẫn", "Citation"), citeLong(citableOf(view, { accessed: downloadedOn, cast }), locale)],
    [word("Giấy phép", "Licence"), `${RIGHTS_OF_REPORTS[locale]} ${LICENCE.url}`],
    ...tidyColumns(options).map(({ name, description }): [string, string] => [name, description[locale]]),
    ...Object.entries(STATUS_WORDS).map(([code, words]): [string, string] => [
      code,
      `${words[locale]}: ${STATUS_EXPLANATIONS[code as keyof typeof STATUS_WORDS][locale]}`,
    ]),
    ...breaks.map((text): [string, string] => [word("Ngắt chuỗi", "Break"), text]),
  ];
}

function* table<Entry>(
  styles: StyleBook,
  names: readonly string[],
  entries: readonly Entry[],
  read: (entry: Entry) => (string | number | null)[],
): Iterable<Cell[]> {
  const [header, text] = [styles.indexOf({ look: "header" }), styles.indexOf({ look: "wrapped" })];
  yield names.map((value) => ({ value, style: header }));
  for (const entry of entries) yield read(entry).map((value) => ({ value, style: text }));
}
