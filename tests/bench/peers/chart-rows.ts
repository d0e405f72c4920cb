import type { SeriesData } from "#domain/chart/chart-spec.ts";
import type { Operator, Status } from "#domain/observation.ts";
import { VERDICT_WORDS } from "#domain/words.ts";

/** One year of the chart as a drawing library is handed it: flat, the texts of its cells ready. */
export interface ChartRow {
  period: string;
  actual: number | null;
  status: Status | null;
  /** "13,55"; empty in a gap. */
  value: string;
  target: number | null;
  targetMax: number | null;
  isFloor: boolean;
  /** "≥ 8", "6,5–7", "–". */
  plan: string;
  /** "không đạt"; empty without a target. */
  verdict: string;
}

const FIRST_YEAR = 2011;
const YEARS = 16;
export const MERGER_YEAR = "2025";

/** Growth of Đồng Tháp before and after its merger, 16 years with their gaps, as rows for the peers. Made once, before anything is timed. */
export function chartRows({ series }: Pick<SeriesData, "series">): ChartRow[] {
  const points = (area: string) => series.find((one) => one.area === area)?.points ?? [];
  return Array.from({ length: YEARS }, (_, index) => {
    const period = String(FIRST_YEAR + index);
    const owner = period < MERGER_YEAR ? "dong-thap" : "dong-thap-2025";
    const { actual = null, target = null, verdict = null } = points(owner).find((point) => point.period === period) ?? {};
    return {
      period,
      actual: actual?.value ?? null,
      status: actual?.status ?? null,
      value: actual ? comma(actual.value) : "",
      target: target?.value ?? null,
      targetMax: target?.valueMax ?? null,
      isFloor: target?.operator === ">=",
      plan: target === null ? "–" : planOf(target),
      verdict: verdict === null ? "" : VERDICT_WORDS[verdict].vi,
    };
  });
}

/** What every peer writes around its columns, the same words as ours. */
export const CHART_TEXTS = {
  title: "Tăng trưởng GRDP của Đồng Tháp",
  help: "Đơn vị: %. 2011–2026",
  notes: [
    "Chưa tìm thấy số năm 2012. Giá so sánh gốc 1994 trước khoảng năm 2015, gốc 2010 về sau. Số năm 2014, 2021 theo báo cáo không ghi ngày. Kế hoạch năm 2025 của",
    "Đồng Tháp cũ: 8%. Kế hoạch năm 2030 của Đồng Tháp: từ 10% trở lên.",
  ],
  key: ["theo báo cáo", "ước tính", "kế hoạch của năm", "kế hoạch là một khoảng", "kế hoạch “từ … trở lên”"],
  source: "Nguồn: Báo Đồng Tháp và các nguồn khác. Số liệu tính đến 04/03/2026",
  address: "https://example.test/indicators/grdp-growth",
  siteName: "Chỉ số Đồng Tháp",
} as const;

function planOf({ operator, value, valueMax }: { operator: Operator; value: number; valueMax: number | null }): string {
  return `${operator === ">=" ? "≥ " : ""}${comma(value)}${valueMax === null ? "" : `–${comma(valueMax)}`}`;
}

function comma(value: number): string {
  return String(value).replace(".", ",");
}
