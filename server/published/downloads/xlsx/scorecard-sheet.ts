import type { Indicator, Unit } from "#domain/catalogue.ts";
import { formatValue, unitWord } from "#domain/number.ts";
import type { Period } from "#domain/period.ts";
import type { ScorecardRow } from "#domain/resources/scorecard.ts";
import type { Actual, Difference, Target } from "#domain/resources/series.ts";
import type { Locale } from "#domain/text.ts";
import { STATUS_WORDS, VERDICT_WORDS } from "#domain/words.ts";
import { shiftYear } from "#domain/year.ts";
import type { Catalogue } from "#server/catalogue/catalogue.ts";
import { selectScorecard } from "#server/snapshot/select-scorecard.ts";
import { viewOf } from "#server/snapshot/view.ts";
import type { DownloadOptions } from "../download-format.ts";
import type { PublishedView } from "../published-view.ts";
import { basisName } from "../tidy-columns.ts";
import { numberFormat } from "./data-sheets.ts";
import type { StyleBook } from "./style-book.ts";
import type { Cell, Sheet } from "./workbook.ts";

/** Title, sentence and header stand above the rows. */
const HEADER_ROWS = 3;
const WIDTHS = [5, 46, 13, 15, 15, 15, 13, 13, 14, 52];

/** The officials' table in their ten columns, grouped by topic, ready to print on A4; empty for what is no scorecard. */
export function scorecardSheets(view: PublishedView, { locale }: DownloadOptions): Sheet[] {
  const { scorecard } = view.subject;
  if (scorecard === undefined) return [];
  const { area, year } = scorecard;
  const looked = viewOf(view.snapshot, { asOf: view.selection.asOf, today: view.today });
  const { rows, sentence } = selectScorecard(looked, { area, year });
  return [
    {
      name: { vi: `Bảng chỉ tiêu ${year}`, en: `Scorecard ${year}` }[locale],
      widths: WIDTHS,
      headerRows: HEADER_ROWS,
      isPrinted: true,
      mergedRows: [1, 2],
      rows: (styles) => writeTable(rows, { view, year, locale, styles, sentence: sentence[locale] }),
    },
  ];
}

interface TableOptions {
  view: PublishedView;
  year: Period;
  locale: Locale;
  styles: StyleBook;
  sentence: string;
}

function* writeTable(rows: readonly ScorecardRow[], options: TableOptions): Iterable<Cell[]> {
  const { view, year, locale, styles, sentence } = options;
  const { catalogue } = view.snapshot;
  yield [{ value: view.subject.title[locale], style: styles.indexOf({ look: "title" }) }];
  yield [{ value: sentence, style: styles.indexOf({ look: "wrapped" }) }];
  const header = styles.indexOf({ look: "header", align: "center" });
  yield columnTitles(year, locale).map((value) => ({ value, style: header }));
  const group = styles.indexOf({ look: "group" });
  let [topic, number] = ["", 0];
  for (const row of rows) {
    const subject = subjectOf(catalogue, row);
    if (subject === null) continue;
    if (row.topic !== topic) {
      topic = row.topic;
      const name = catalogue.topicsById.get(topic)?.name[locale] ?? topic;
      yield WIDTHS.map((_, at) => ({ value: at === 1 ? name : null, style: group }));
    }
    yield writeRow(row, subject, { ...options, number: ++number });
  }
}

function columnTitles(year: Period, locale: Locale): string[] {
  const before = shiftYear(year, -1);
  return locale === "vi"
    ? [
        "TT",
        "Chỉ tiêu",
        "ĐVT",
        `Thực hiện năm ${before}`,
        `Kế hoạch năm ${year}`,
        `Ước thực hiện năm ${year}`,
        "So cùng kỳ (%)",
        "So kế hoạch (%)",
        "Đánh giá",
        "Nguồn",
      ]
    : [
        "No.",
        "Indicator",
        "Unit",
        `Actual ${before}`,
        `Target ${year}`,
        `Actual ${year}`,
        "Of the year before (%)",
        "Of target (%)",
        "Verdict",
        "Source",
      ];
}

interface RowSubject {
  indicator: Indicator;
  unit: Unit;
}

function subjectOf(catalogue: Catalogue, { indicator: id, unit: unitId }: ScorecardRow): RowSubject | null {
  const [indicator, unit] = [catalogue.indicatorsById.get(id), catalogue.unitsById.get(unitId)];
  return indicator && unit ? { indicator, unit } : null;
}

function writeRow(row: ScorecardRow, { indicator, unit }: RowSubject, options: TableOptions & { number: number }): Cell[] {
  const { view, locale, styles, number } = options;
  const { catalogue } = view.snapshot;
  const basis = row.basis === "" ? "" : ` (${basisName(catalogue.basesById, row.basis, locale)})`;
  const text = styles.indexOf({ look: "ruled" });
  const middle = styles.indexOf({ look: "ruled", align: "center" });
  const figure = (stated: Actual | Target | null) => figureCell(stated, { indicator, locale, styles });
  return [
    { value: number, style: middle },
    { value: `${indicator.name[locale]}${basis}`, style: text },
    { value: unitWord(unit, locale), style: middle },
    figure(row.previous),
    figure(row.target),
    figure(row.actual),
    ratioCell(row.changePercent, row.change, { unit, locale, styles }),
    ratioCell(row.progress, row.targetDifference, { unit, locale, styles }),
    { value: row.verdict ? VERDICT_WORDS[row.verdict][locale].replaceAll("\u00a0", " ") : null, style: middle },
    { value: sourceOf(row, options), style: text },
  ];
}

/** A number where the report gave one: "≥ 8" and "hơn 8.000" are the number 8 and 8000 with the sign or word in their format. A range is text. */
function figureCell(
  stated: Actual | Target | null,
  { indicator, locale, styles }: { indicator: Indicator; locale: Locale; styles: StyleBook },
): Cell {
  const style = (format?: string) => styles.indexOf({ look: "ruled", align: "right", ...(format ? { format } : {}) });
  if (stated === null) return { value: null, style: style() };
  if (stated.valueMax !== null) return { value: formatValue(stated, locale), style: style() };
  const written = formatValue(stated, locale);
  const lead = written.slice(0, written.search(/[\d−-]/)).replaceAll("\u00a0", " ");
  const decimals = Number.isInteger(stated.value) && indicator.decimals === 0 ? 0 : Math.max(1, indicator.decimals);
  return { value: stated.value, style: style(`${lead === "" ? "" : `"${lead}"`}${numberFormat(decimals)}`) };
}

/** A percentage where a ratio means something, else the difference with its unit, so that both can be reckoned with. */
function ratioCell(
  percent: number | null,
  difference: Difference | null,
  { unit, locale, styles }: { unit: Unit; locale: Locale; styles: StyleBook },
): Cell {
  const style = (format: string) => styles.indexOf({ look: "ruled", align: "right", format });
  if (percent !== null) return { value: percent, style: style("#,##0.0") };
  if (difference === null) return { value: null, style: style("#,##0.0") };
  const words = {
    "percentage-point": { vi: "điểm %", en: "pp" },
    place: { vi: "bậc", en: "places" },
  }[difference.unit]?.[locale];
  return {
    value: difference.value,
    style: style(`+#,##0.0##" ${words ?? unitWord(unit, locale)}";-#,##0.0##" ${words ?? unitWord(unit, locale)}";0`),
  };
}

function sourceOf({ actual, target }: ScorecardRow, { view, locale }: TableOptions): string {
  const stated = actual ?? target;
  const report = stated && view.snapshot.reportsById.get(stated.report);
  if (!stated || !report) return "";
  const status = actual ? ` (${STATUS_WORDS[actual.status][locale]})` : "";
  return `${report.publisher}: ${report.title}${status}`;
}
