import { citeLong } from "#domain/citation.ts";
import { formatDay } from "#domain/number.ts";
import type { Locale } from "#domain/text.ts";
import { STATUS_WORDS } from "#domain/words.ts";
import { citableOf } from "../citable-of.ts";
import { LICENCE, RIGHTS_OF_REPORTS } from "../licence.ts";
import { type Cast, dayOf, type PublishedView, pageOf } from "../published-view.ts";
import { TIDY_COLUMNS } from "../tidy-columns.ts";
import type { PackageTable } from "./package-table.ts";

/** `readme.md`: what the package is, in both languages. It bears the day of the figures, not of the download: the same release gives the same bytes. */
export function packageReadme(view: PublishedView, cast: Cast, tables: readonly PackageTable[]): string {
  return `${section(view, cast, tables, "vi")}\n---\n\n${section(view, cast, tables, "en")}`;
}

function section(view: PublishedView, cast: Cast, tables: readonly PackageTable[], locale: Locale): string {
  const word = (vi: string, en: string) => (locale === "vi" ? vi : en);
  const { release, catalogue } = view.snapshot;
  const filters = [...new URLSearchParams(view.query)].map(([name, value]) => `${name}=${value}`).join(", ");
  const lines = [
    `# ${view.subject.title[locale]}`,
    "",
    `${catalogue.site.name[locale]}, ${catalogue.site.authority[locale]}. ${pageOf(view)}`,
    "",
    `- ${word("Bản phát hành", "Release")}: ${release.release} (${release.recordedAt})`,
    `- ${word("Số liệu tính đến", "As of")}: ${formatDay(dayOf(view))}`,
    `- ${word("Bộ lọc", "Filters")}: ${filters || word("không", "none")}`,
    `- ${word("Số dòng", "Rows")}: ${cast.rows}`,
    "",
    `## ${word("Các bảng", "Tables")}`,
    "",
    ...tables.map(({ name, title }) => `- \`${name}.csv\`: ${title}`),
    "",
    `## ${word("Các cột của số liệu", "Columns of the figures")}`,
    "",
    ...TIDY_COLUMNS.map(({ name, description }) => `- \`${name}\`: ${description[locale]}`),
    "",
    `${word("Tình trạng", "Status")}: ${Object.entries(STATUS_WORDS)
      .map(([code, words]) => `\`${code}\` ${words[locale]}`)
      .join(", ")}.`,
    "",
    `## ${word("Chỉ tiêu và đơn vị", "Indicators and units")}`,
    "",
    ...cast.indicators.map(({ id, name, unit, definition }) => {
      const { symbol = unit } = catalogue.unitsById.get(unit) ?? {};
      return `- \`${id}\`: ${name[locale]} (${symbol}). ${definition[locale]}`;
    }),
    "",
    `## ${word("Nguồn", "Sources")}`,
    "",
    ...cast.reports.map(({ id, title, publisher, published, url }) =>
      [`- \`${id}\`: ${publisher}, ${title}`, published ? formatDay(published) : "", url ?? ""].filter(Boolean).join(", "),
    ),
    "",
    `## ${word("Giấy phép và trích dẫn", "Licence and citation")}`,
    "",
    `${RIGHTS_OF_REPORTS[locale]} ${LICENCE.url}`,
    "",
    citeLong(citableOf(view, { accessed: null, cast }), locale),
    "",
  ];
  return lines.join("\n");
}
