import type { Basis } from "#domain/catalogue.ts";
import type { Statement } from "#domain/observation.ts";
import type { Bilingual, Locale } from "#domain/text.ts";
import { STATUS_WORDS } from "#domain/words.ts";
import { flagsOf, type TidySeries } from "./tidy-series.ts";

export type CellValue = string | number | null;

/** One column of the tidy table (conventions 4). */
export interface TidyColumn {
  name: string;
  /** `code` holds ids and fixed words, `text` what people wrote, `date` a day, month or year as far as known. */
  type: "code" | "period" | "date" | "number" | "integer" | "text";
  isRequired: boolean;
  /** The same in all rows of a series. */
  isOfSeries?: boolean;
  title: Bilingual;
  description: Bilingual;
  read(row: Statement, series: TidySeries): CellValue;
}

/** The columns in the order of conventions 4, with label columns right after their codes where asked for. */
export function tidyColumns({ locale, hasLabels }: { locale: Locale; hasLabels: boolean }): readonly TidyColumn[] {
  if (!hasLabels) return TIDY_COLUMNS;
  const labels = labelColumns(locale);
  return TIDY_COLUMNS.flatMap((column) => [column, labels.get(column.name) ?? []].flat());
}

/** Every column of a tidy table without labels. */
export const TIDY_COLUMNS: readonly TidyColumn[] = [
  {
    ...column(
      "indicator",
      "code",
      "Chỉ tiêu",
      "Indicator",
      "Mã chỉ tiêu, giải thích ở bảng chỉ tiêu.",
      "Id of the indicator; see the indicators.",
    ),
    isRequired: true,
    isOfSeries: true,
    read: (_, { indicator }) => indicator.id,
  },
  {
    ...column(
      "area",
      "code",
      "Địa bàn",
      "Area",
      "Mã địa bàn. Tỉnh trước và sau hợp nhất có hai mã khác nhau.",
      "Id of the area. The province before and after a merger has two ids.",
    ),
    isRequired: true,
    isOfSeries: true,
    read: (_, { area }) => area.id,
  },
  {
    ...column(
      "period",
      "period",
      "Kỳ",
      "Period",
      "Một năm (2024) hoặc một giai đoạn (2021-2025).",
      "A year (2024) or a span of years (2021-2025).",
    ),
    isRequired: true,
    read: ({ period }) => period,
  },
  {
    ...column(
      "reference_date",
      "date",
      "Ngày tham chiếu",
      "Reference date",
      "Với số đếm tại một thời điểm: ngày đếm; trống là ngày cuối kỳ.",
      "Of a stock: the day it was counted; empty means the last day of the period.",
    ),
    read: ({ referenceDate }) => referenceDate,
  },
  {
    ...column(
      "basis",
      "code",
      "Cơ sở tính",
      "Basis",
      "Theo định nghĩa nào, khi chỉ tiêu có nhiều; trống là báo cáo không nêu.",
      "Which of several definitions the figure follows; empty when the report names none.",
    ),
    read: ({ basis }) => basis || null,
  },
  {
    ...column(
      "measure",
      "code",
      "Đại lượng",
      "Measure",
      "actual: thực hiện; target: kế hoạch.",
      "actual: what was done; target: what was planned.",
    ),
    isRequired: true,
    read: ({ measure }) => measure,
  },
  {
    ...column(
      "operator",
      "code",
      "Phép so của kế hoạch",
      "Operator of a target",
      "= bằng, >= từ … trở lên, <= không quá, range một khoảng, ~ khoảng chừng; trống với số thực hiện.",
      "= exactly, >= at least, <= at most, range between two values, ~ about; empty for actuals.",
    ),
    read: ({ operator }) => operator,
  },
  {
    ...column("value", "number", "Giá trị", "Value", "Theo đơn vị ở cột unit.", "In the unit of the column unit."),
    isRequired: true,
    read: ({ value }) => value,
  },
  {
    ...column("value_max", "number", "Đầu trên", "Upper end", "Đầu trên khi số là một khoảng.", "Upper end where the figure is a range."),
    read: ({ valueMax }) => valueMax,
  },
  {
    ...column("unit", "code", "Đơn vị", "Unit", "Mã đơn vị tính.", "Id of the unit of measure."),
    isRequired: true,
    read: ({ unit }) => unit,
  },
  {
    ...column(
      "status",
      "code",
      "Tình trạng",
      "Status",
      "estimate ước tính, preliminary sơ bộ, final chính thức, reported báo cáo không nêu; trống với kế hoạch.",
      "estimate, preliminary, final, or reported when the report does not say; empty for targets.",
    ),
    read: ({ status }) => status,
  },
  {
    ...column(
      "qualifier",
      "code",
      "Mức chính xác",
      "Qualifier",
      "Báo cáo không nêu đúng số: over hơn, nearly gần, about khoảng, at-least ít nhất, range một khoảng.",
      "The report gave no exact figure: over, nearly, about, at-least, range.",
    ),
    read: ({ qualifier }) => qualifier,
  },
  {
    ...column(
      "flags",
      "code",
      "Cờ",
      "Flags",
      "B: năm đầu sau chỗ ngắt chuỗi; D: theo một định nghĩa riêng.",
      "B: first year after a break of the series; D: follows a definition of its own.",
    ),
    read: (row, series) => flagsOf(row, series) || null,
  },
  {
    ...column("as_stated", "text", "Nguyên văn", "As stated", "Lời của báo cáo.", "The words of the report."),
    read: ({ asStated }) => asStated || null,
  },
  {
    ...column("report", "code", "Báo cáo", "Report", "Mã báo cáo nêu số này.", "Id of the report that states the figure."),
    isRequired: true,
    read: ({ report }) => report,
  },
  {
    ...column(
      "published",
      "date",
      "Ngày công bố",
      "Published",
      "Ngày, tháng hoặc năm báo cáo được công bố, như đã biết; trống là báo cáo không ghi ngày.",
      "Day, month or year the report was published, as far as known; empty when it bears no date.",
    ),
    read: ({ published }) => published,
  },
  {
    ...column("locator", "text", "Vị trí", "Locator", "Vị trí trong báo cáo.", "Where in the report."),
    read: ({ locator }) => locator || null,
  },
  {
    ...column(
      "release",
      "integer",
      "Bản phát hành",
      "Release",
      "Bản phát hành đầu tiên có số này.",
      "The release in which the figure first appeared here.",
    ),
    isRequired: true,
    read: ({ recordedIn }) => recordedIn,
  },
];

/** Name of a basis; the empty basis has none. */
export function basisName(bases: ReadonlyMap<string, Basis>, basis: string, locale: Locale): string {
  if (basis === "") return locale === "vi" ? "báo cáo không nêu" : "none stated";
  return bases.get(basis)?.name[locale] ?? basis;
}

function labelColumns(locale: Locale): ReadonlyMap<string, TidyColumn> {
  const label = (code: string, vi: string, en: string, read: TidyColumn["read"]): [string, TidyColumn] => [
    code,
    { ...column(`${code}_label`, "text", vi, en, `Tên của cột ${code}.`, `Name of the code in ${code}.`), read },
  ];
  return new Map([
    label("indicator", "Tên chỉ tiêu", "Indicator name", (_, { indicator }) => indicator.name[locale]),
    label("area", "Tên địa bàn", "Area name", (_, { area }) => area.name[locale]),
    label("unit", "Tên đơn vị", "Unit name", (_, { unit }) => unit.name[locale]),
    label("status", "Tình trạng bằng chữ", "Status in words", ({ status }) => status && STATUS_WORDS[status][locale]),
  ]);
}

function column(name: string, type: TidyColumn["type"], vi: string, en: string, meaningVi: string, meaningEn: string) {
  return { name, type, isRequired: false, title: { vi, en }, description: { vi: meaningVi, en: meaningEn } };
}
