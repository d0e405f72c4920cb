import type { Status } from "#domain/observation.ts";
import { findMarks, type Mark } from "./marks.ts";
import { isCue } from "./sentence.ts";
import type { Setting } from "./state.ts";
import type { Row } from "./table-cells.ts";
import { flowYear, resolveTime, type Time } from "./time.ts";
import { tokenise } from "./tokens.ts";

/** What a column of a table holds, by the meaning of its header. */
export type Head =
  | { kind: "label" }
  | { kind: "unit" }
  | { kind: "ignored" }
  | { kind: "value"; time: Time | null; isTarget: boolean; status: Status; isSpelled: boolean };

/** What stands above a table: its time, its unit, and whether it is a yearbook's. */
export interface Caption {
  text: string;
  time: Time | null;
  status: Status;
  isTarget: boolean;
}

const LABEL = /^(?:chỉ tiêu|nội dung|tên chỉ tiêu|địa phương|tỉnh|chỉ số|danh mục|khoản mục|tiêu chí|các chỉ tiêu|hạng mục|diễn giải)/u;
const UNIT = /^(?:đvt|đơn vị(?: tính)?|đv)$/u;
const IGNORED =
  /^(?:tt|stt|so |so$|%|tỷ lệ|tăng|giảm|đánh giá|ghi chú|xếp|hạng|chênh|tốc độ|cùng kỳ|bq|bình quân|tỷ trọng|vượt|kết quả đánh giá|mức độ)|\(%\)$|so với|so sánh|\/ ?kh\b|%$/u;
const LAST_YEAR = /năm trước|năm ngoái|cùng kỳ/u;

/** Reads the caption from the lines above a table. */
export function readCaption(text: string, inherited: Time | null, setting: Setting): Caption {
  const marks = marksOf(text);
  const time = timeIn(marks, inherited, setting) ?? inherited;
  const isFinal = marks.some((mark) => isCue(mark, "final"));
  const isEstimate = marks.some((mark) => isCue(mark, "estimate"));
  const isPlan = marks.some((mark) => isCue(mark, "plan", "aim")) && !marks.some((mark) => isCue(mark, "done"));
  return { text: text.toLowerCase(), time, status: isFinal ? "final" : isEstimate ? "estimate" : "reported", isTarget: isPlan };
}

/** Reads a row as headers; null when no column of values can be told. */
export function readHeads(row: Row, caption: Caption, setting: Setting): Head[] | null {
  if (row.length < 2) return null;
  const heads = row.map(({ text }, column) => readHead(text.toLowerCase(), column, caption, setting));
  const values = heads.filter((head) => head.kind === "value");
  const isNamed = values.some((head) => head.kind === "value" && head.isSpelled) || heads[0]?.kind === "label";
  return values.length > 0 && isNamed ? heads : null;
}

function readHead(text: string, column: number, caption: Caption, setting: Setting): Head {
  if (LABEL.test(text)) return { kind: "label" };
  if (UNIT.test(text)) return { kind: "unit" };
  if (text === "") return column === 0 ? { kind: "label" } : { kind: "ignored" };
  const marks = marksOf(text);
  const named = timeIn(marks, caption.time, setting);
  const isPlan = marks.some((mark) => isCue(mark, "plan", "aim")) || /^(?:kh|dt|nq)\b/u.test(text);
  if (isComparison(text)) return { kind: "ignored" };
  const status = statusOf(marks, text, caption, named !== null);
  const isSpelled = named !== null || isPlan || status !== "reported" || /^(?:th|thực hiện|kết quả|số liệu|giá trị|năm)\b/u.test(text);
  if (/lũy kế|luỹ kế/u.test(text)) return { kind: "ignored" };
  const time = named === null && LAST_YEAR.test(text) ? lastYear(caption.time) : (named ?? wholeYear(text, caption.time));
  return { kind: "value", time, isTarget: isPlan, status, isSpelled };
}

/** Whether a header names a column of comparisons, ranks or remarks, and not of figures. */
export function isComparison(text: string): boolean {
  return IGNORED.test(text) && !/^(?:kh|th|ước|ưth|dự toán|kế hoạch|thực hiện)/u.test(text);
}

/** "Ước cả năm" beside a column of nine months is the whole year again. */
function wholeYear(text: string, time: Time | null): Time | null {
  return time?.shape === "part" && /cả năm|kh|kế hoạch|dự toán/u.test(text) ? { shape: "year", year: time.year } : time;
}

function lastYear(time: Time | null): Time | null {
  return time?.year == null ? null : { ...time, year: time.year - 1 };
}

function statusOf(marks: readonly Mark[], text: string, caption: Caption, isDated: boolean): Status {
  if (marks.some((mark) => isCue(mark, "estimate", "expected")) || /^(?:ước|ưth|ướ)/u.test(text)) return "estimate";
  if (marks.some((mark) => isCue(mark, "preliminary")) || /prel/u.test(text)) return "preliminary";
  if (marks.some((mark) => isCue(mark, "final"))) return "final";
  if (caption.status === "final") return isDated ? "final" : "reported";
  return /^(?:th|thực hiện)/u.test(text) ? "reported" : caption.status;
}

function timeIn(marks: readonly Mark[], before: Time | null, setting: Setting): Time | null {
  const times = marks.flatMap((mark) => (mark.kind === "period" ? (resolveTime(mark, before, setting.clock) ?? []) : []));
  return times.find(({ shape }) => shape === "part") ?? times.findLast(({ shape }) => shape === "year" || shape === "cutoff") ?? null;
}

/** The time that a row's own label names: "Giải ngân đến 30/9/2024". */
export function timeOfLabel(marks: readonly Mark[], before: Time | null, setting: Setting): Time | null {
  return timeIn(marks, before, setting);
}

export function marksOf(text: string): Mark[] {
  return findMarks(tokenise(text));
}

/** The year of a column for a flow, or null for a part of a year. */
export function yearOfColumn(time: Time | null): number | null {
  return time === null ? null : flowYear(time);
}
