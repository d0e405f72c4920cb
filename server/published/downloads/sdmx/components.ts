import type { Statement } from "#domain/observation.ts";
import type { Bilingual } from "#domain/text.ts";
import type { History } from "../selection.ts";
import { STATUS_LETTERS } from "../status-letters.ts";
import { flagsOf, type TidySeries } from "../tidy-series.ts";
import { basisCode, frequencyOf, LATEST_VINTAGE, timePeriodOf, toSdmxId } from "./sdmx-ids.ts";

/** A column of the data structure: a dimension, the measure or an attribute. */
export interface Component {
  id: string;
  name: Bilingual;
  /** Code list its values come from, or null for free text, numbers and dates. */
  codelist: string | null;
  read(row: Statement, series: TidySeries): string;
}

/** The key of a series, in order. The vintage is `LATEST` for figures in use; of a file with history it is the report, or keys would repeat. */
export function dimensionsOf(history: History): readonly Component[] {
  const vintage = history === "current" ? () => LATEST_VINTAGE : ({ report }: Statement) => toSdmxId(report);
  return SERIES_DIMENSIONS.map((dimension) => (dimension.id === "VINTAGE" ? { ...dimension, read: vintage } : dimension));
}

export const SERIES_DIMENSIONS: readonly Component[] = [
  { id: "FREQ", name: { vi: "Tần suất", en: "Frequency" }, codelist: "CL_FREQ", read: ({ period }) => frequencyOf(period) },
  { id: "REF_AREA", name: { vi: "Địa bàn", en: "Reference area" }, codelist: "CL_AREA", read: ({ area }) => toSdmxId(area) },
  { id: "INDICATOR", name: { vi: "Chỉ tiêu", en: "Indicator" }, codelist: "CL_INDICATOR", read: ({ indicator }) => toSdmxId(indicator) },
  { id: "VALUE_TYPE", name: { vi: "Đại lượng", en: "Value type" }, codelist: "CL_VALUE_TYPE", read: ({ measure }) => toSdmxId(measure) },
  { id: "BASIS", name: { vi: "Cơ sở tính", en: "Basis" }, codelist: "CL_BASIS", read: ({ basis }) => basisCode(basis) },
  { id: "VINTAGE", name: { vi: "Lần công bố", en: "Vintage" }, codelist: "CL_VINTAGE", read: () => LATEST_VINTAGE },
];

export const TIME_DIMENSION: Component = {
  id: "TIME_PERIOD",
  name: { vi: "Kỳ", en: "Time period" },
  codelist: null,
  read: ({ period }) => timePeriodOf(period),
};

export const PRIMARY_MEASURE: Component = {
  id: "OBS_VALUE",
  name: { vi: "Giá trị", en: "Observation value" },
  codelist: null,
  read: ({ value }) => String(value),
};

/** What is said of each observation. Empty where a report says nothing. */
export const ATTRIBUTES: readonly Component[] = [
  {
    id: "OBS_STATUS",
    name: { vi: "Tình trạng", en: "Observation status" },
    codelist: "CL_OBS_STATUS",
    read: ({ status }) => (status && STATUS_LETTERS[status]) ?? "",
  },
  { id: "UNIT_MEASURE", name: { vi: "Đơn vị", en: "Unit of measure" }, codelist: "CL_UNIT", read: ({ unit }) => toSdmxId(unit) },
  { id: "UNIT_MULT", name: { vi: "Số mũ của đơn vị", en: "Unit multiplier" }, codelist: null, read: () => "0" },
  {
    id: "DECIMALS",
    name: { vi: "Số chữ số thập phân", en: "Decimals" },
    codelist: null,
    read: (_, { indicator }) => String(indicator.decimals),
  },
  {
    id: "OPERATOR",
    name: { vi: "Phép so của kế hoạch", en: "Operator of a target" },
    codelist: "CL_OPERATOR",
    read: ({ operator }) => (operator === null ? "" : OPERATOR_CODES[operator]),
  },
  {
    id: "VALUE_MAX",
    name: { vi: "Đầu trên", en: "Upper end" },
    codelist: null,
    read: ({ valueMax }) => (valueMax === null ? "" : String(valueMax)),
  },
  {
    id: "QUALIFIER",
    name: { vi: "Mức chính xác", en: "Qualifier" },
    codelist: "CL_QUALIFIER",
    read: ({ qualifier }) => (qualifier === null ? "" : toSdmxId(qualifier)),
  },
  { id: "FLAGS", name: { vi: "Cờ", en: "Flags" }, codelist: null, read: flagsOf },
  {
    id: "REFERENCE_DATE",
    name: { vi: "Ngày tham chiếu", en: "Reference date" },
    codelist: null,
    read: ({ referenceDate }) => referenceDate ?? "",
  },
  { id: "PUBLISHED", name: { vi: "Ngày công bố", en: "Published" }, codelist: null, read: ({ published }) => published ?? "" },
  { id: "SOURCE_DOC", name: { vi: "Báo cáo", en: "Source document" }, codelist: "CL_REPORT", read: ({ report }) => toSdmxId(report) },
  { id: "LOCATOR", name: { vi: "Vị trí trong báo cáo", en: "Locator" }, codelist: null, read: ({ locator }) => locator },
  { id: "AS_STATED", name: { vi: "Nguyên văn", en: "As stated" }, codelist: null, read: ({ asStated }) => asStated },
  { id: "RELEASE", name: { vi: "Bản phát hành", en: "Release" }, codelist: null, read: ({ recordedIn }) => String(recordedIn) },
];

/** Codes may hold no signs. */
export const OPERATOR_CODES: Record<NonNullable<Statement["operator"]>, string> = {
  "=": "EQ",
  ">=": "GE",
  "<=": "LE",
  range: "RANGE",
  "~": "ABOUT",
};
