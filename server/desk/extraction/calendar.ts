import type { Token } from "./tokens.ts";

/**
 * A stretch of time named in a sentence. `year`: a whole year; `part`: a month, a quarter, nine months; `span`: several years; `cutoff`: the day or
 * month up to which something was counted; `year-end`: the end of a budget year; `now`: "đến nay"; `idle`: words of time that name no period. Years may be missing and come from the context.
 */
export interface PeriodMark {
  kind: "period";
  shape: "year" | "part" | "span" | "cutoff" | "year-end" | "now" | "full-year" | "idle";
  from: number;
  to: number;
  year: number | null;
  /** Years after (or before) the year that the context speaks of: "năm ngoái" −1. */
  offset?: number;
  /** "năm nay", "năm qua": against the day of publication. */
  anchor?: "publication" | "review" | "context";
  firstYear?: number;
  month?: number;
  day?: number;
  /** A year without the word "năm". */
  isBare?: boolean;
}

const SMALL: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  vài: 3,
  nhiều: 9,
};
const QUARTERS = new Set(["i", "ii", "iii", "iv", "1", "2", "3", "4"]);
const QUARTER_MONTHS: Readonly<Record<string, number>> = { i: 3, ii: 6, iii: 9, iv: 12, 1: 3, 2: 6, 3: 9, 4: 12 };
const YEAR = /^(?:19[89]\d|20[0-6]\d)$/;

type Reader = (tokens: readonly Token[], at: number) => PeriodMark | null;

/** The period named at a token, or null. */
export function readPeriod(tokens: readonly Token[], at: number): PeriodMark | null {
  if (tokens[at]?.kind === "word" && !HEADS.has(text(tokens, at))) return null;
  for (const read of READERS) {
    const mark = read(tokens, at);
    if (mark !== null) return mark;
  }
  return null;
}

/** Words that a period can begin with; all others are passed over at once. */
const HEADS: ReadonlySet<string> = new Set([
  ...[
    "đến",
    "tới",
    "tính",
    "hết",
    "thời",
    "ngày",
    "niên",
    "năm",
    "cuối",
    "kết",
    "cả",
    "trong",
    "khép",
    "vào",
    "giai",
    "nhiệm",
    "các",
    "từ",
  ],
  ...["quý", "nửa", "đầu", "tháng", "sang", "cùng", "hiện", ...Object.keys(SMALL)],
]);

const READERS: readonly Reader[] = [readCutoff, readYearEnd, readSpan, readPart, readRelative, readYear, readNow];

/** "đến hết ngày 31/01/2023", "tính đến tháng 7/2023", "đến cuối tháng 11", "thời điểm cuối tháng 11/2022". */
function readCutoff(tokens: readonly Token[], at: number): PeriodMark | null {
  const head = text(tokens, at);
  if (!["đến", "tới", "tính", "hết", "thời", "ngày"].includes(head)) return null;
  let index = at;
  while (
    ["tính", "đến", "tới", "hết", "thời", "điểm", "cuối", "giữa", "ngày", "đầu", "trước"].includes(text(tokens, index)) &&
    index < at + 6
  )
    index++;
  const before = text(tokens, at - 1);
  if (text(tokens, index) === "tháng") {
    const month = monthAt(tokens, index + 1);
    if (month === null || head === "ngày") return null;
    // The end of January closes the budget year before.
    const isEnd = month.month === 1 && tokens.slice(at, index).some(({ text }) => text === "hết" || text === "cuối");
    return { kind: "period", shape: "cutoff", from: at, to: month.end, year: month.year, month: month.month, ...(isEnd && { day: 31 }) };
  }
  if (text(tokens, index) === "quý" && QUARTERS.has(text(tokens, index + 1))) {
    const year = yearAfter(tokens, index + 2);
    return {
      kind: "period",
      shape: "cutoff",
      from: at,
      to: year?.end ?? index + 2,
      year: year?.year ?? null,
      month: QUARTER_MONTHS[text(tokens, index + 1)] ?? 3,
    };
  }
  const date = dateAt(tokens, index);
  if (date === null) return null;
  if (head === "ngày" && before !== "(") return { kind: "period", shape: "cutoff", from: at, to: date.end, year: null, month: 0 };
  return { kind: "period", shape: "cutoff", from: at, to: date.end, year: date.year, month: date.month, day: date.day };
}

function monthAt(tokens: readonly Token[], at: number): { month: number; year: number | null; end: number } | null {
  const number = tokens[at];
  const month = number?.kind === "number" ? Number(number.text) : SMALL[text(tokens, at)];
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return null;
  const year = yearAfter(tokens, at + 1);
  return { month, year: year?.year ?? null, end: year?.end ?? at + 1 };
}

/** "/2023", "năm 2023", "- 2023". */
function yearAfter(tokens: readonly Token[], at: number): { year: number; end: number } | null {
  const hasMark = ["/", "năm", "-", "."].includes(text(tokens, at));
  const year = text(tokens, at + 1);
  return hasMark && YEAR.test(year) ? { year: Number(year), end: at + 2 } : null;
}

function dateAt(tokens: readonly Token[], at: number): { day: number; month: number; year: number | null; end: number } | null {
  const [day, slash, month] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (day?.kind !== "number" || month?.kind !== "number" || !["/", "-"].includes(slash?.text ?? "")) return null;
  const [d, m] = [Number(day.text), Number(month.text)];
  if (!(d >= 1 && d <= 31 && m >= 1 && m <= 12) || !Number.isInteger(d) || !Number.isInteger(m)) return null;
  const year = yearAfter(tokens, at + 3);
  return { day: d, month: m, year: year?.year ?? null, end: year?.end ?? at + 3 };
}

/** "hết niên độ ngân sách năm 2020", "niên độ 2022", "kết thúc năm ngân sách", "cuối năm 2021", "hết năm". */
function readYearEnd(tokens: readonly Token[], at: number): PeriodMark | null {
  let index = at;
  while (["đến", "tính", "hết", "cuối", "kết", "thúc", "cả", "trong", "khép", "lại", "vào"].includes(text(tokens, index)) && index < at + 5)
    index++;
  const isNien = text(tokens, index) === "niên" && text(tokens, index + 1) === "độ";
  const isYear = text(tokens, index) === "năm" && index > at;
  if (!isNien && !isYear) return null;
  let end = isNien ? index + 2 : index + 1;
  if (text(tokens, end) === "ngân" && text(tokens, end + 1) === "sách") end += 2;
  if (text(tokens, end) === "năm") end++;
  const year = text(tokens, end);
  if (YEAR.test(year)) return { kind: "period", shape: isNien ? "year-end" : "year", from: at, to: end + 1, year: Number(year) };
  if (isYear && RELATIVE.has(text(tokens, end))) return null;
  const isWhole = isNien || ["hết", "cuối", "cả", "thúc"].includes(text(tokens, index - 1));
  return isWhole ? { kind: "period", shape: isNien ? "year-end" : "full-year", from: at, to: end, year: null } : null;
}

/** "giai đoạn 2016 - 2020", "nhiệm kỳ 2020-2025", "5 năm", "ba năm qua". "Sau 5 năm", "cao nhất 10 năm" and "từ đầu nhiệm kỳ" name no period. */
function readSpan(tokens: readonly Token[], at: number): PeriodMark | null {
  let index = at;
  while (["giai", "đoạn", "nhiệm", "kỳ", "thời", "cả", "các", "năm", "từ", "trong"].includes(text(tokens, index)) && index < at + 4)
    index++;
  const [first, joint, last] = [text(tokens, index), text(tokens, index + 1), text(tokens, index + 2)];
  if (YEAR.test(first) && ["-", "đến"].includes(joint) && (YEAR.test(last) || (last === "năm" && YEAR.test(text(tokens, index + 3))))) {
    const end = YEAR.test(last) ? index + 3 : index + 4;
    return { kind: "period", shape: "span", from: at, to: end, firstYear: Number(first), year: Number(text(tokens, end - 1)) };
  }
  const named = ["giai đoạn", "nhiệm kỳ", "thời kỳ"].includes(`${text(tokens, at)} ${text(tokens, at + 1)}`);
  if (named) return { kind: "period", shape: text(tokens, at - 1) === "đầu" ? "idle" : "span", from: at, to: at + 2, year: null };
  return readYearsCounted(tokens, at);
}

function readYearsCounted(tokens: readonly Token[], at: number): PeriodMark | null {
  const token = tokens[at];
  const count = token?.kind === "number" && /^\d{1,2}$/.test(token.text) ? Number(token.text) : (SMALL[text(tokens, at)] ?? 0);
  if (count < 2 || text(tokens, at + 1) !== "năm" || text(tokens, at) === "năm" || YEAR.test(text(tokens, at + 2))) return null;
  const before = text(tokens, at - 1);
  const after = text(tokens, at + 2);
  const isIdle =
    ["sau", "vòng", "thứ", "nhất", "hơn", "gần", "suốt", "đầu"].includes(before) ||
    ["liên", "liền", "tái", "trở", "gần"].includes(after) ||
    text(tokens, at) === "nhiều";
  return { kind: "period", shape: isIdle ? "idle" : "span", from: at, to: at + 2, year: null };
}

/** "6 tháng đầu năm 2023", "9T", "quý III/2023", "tháng 9", "nửa đầu năm", "từ đầu năm đến nay", "trong kỳ". */
function readPart(tokens: readonly Token[], at: number): PeriodMark | null {
  const [first, second] = [text(tokens, at), text(tokens, at + 1)];
  const part = (end: number, year: number | null = null): PeriodMark => ({ kind: "period", shape: "part", from: at, to: end, year });
  if (first === "trong" && second === "kỳ") return part(at + 2);
  if (first === "quý" && QUARTERS.has(second)) return withYear(tokens, part(at + 2));
  if (first === "nửa" && (second === "năm" || text(tokens, at + 2) === "năm")) {
    const isIdle = ["sau", "hơn", "gần"].includes(text(tokens, at - 1));
    return isIdle ? { ...part(at + 2), shape: "idle" } : withYear(tokens, part(second === "năm" ? at + 1 : at + 2));
  }
  if (first === "đầu" && second === "năm" && text(tokens, at - 1) === "từ") return withYear(tokens, part(at + 1));
  const isCount = tokens[at]?.kind === "number" ? /^\d{1,2}$/.test(first) && Number(first) <= 12 : SMALL[first] !== undefined;
  if (isCount && second === "tháng") return withYear(tokens, part(monthsEnd(tokens, at + 2)));
  if (isCount && (second === "t" || second === "th") && tokens[at + 1]?.start === tokens[at]?.end) return withYear(tokens, part(at + 2));
  if (first === "tháng") return readMonth(tokens, at);
  return null;
}

function readMonth(tokens: readonly Token[], at: number): PeriodMark | null {
  const month = monthAt(tokens, at + 1);
  if (month === null) return null;
  const isIdle = ["hồi", "từ"].includes(text(tokens, at - 1)) || text(tokens, month.end) === "tới";
  return isIdle
    ? { kind: "period", shape: "idle", from: at, to: month.end, year: null }
    : { kind: "period", shape: "part", from: at, to: month.end, year: month.year, month: month.month };
}

function monthsEnd(tokens: readonly Token[], at: number): number {
  return ["đầu", "cuối", "qua"].includes(text(tokens, at)) ? at + 1 : at;
}

function withYear(tokens: readonly Token[], mark: PeriodMark): PeriodMark {
  const year = yearAfter(tokens, mark.to);
  if (year !== null) return { ...mark, to: year.end, year: year.year };
  const isOfYear = text(tokens, mark.to) === "năm";
  if (!isOfYear) return mark;
  const relative = RELATIVE.get(text(tokens, mark.to + 1));
  return relative === undefined ? { ...mark, to: mark.to + 1 } : { ...mark, to: mark.to + 2, ...relative };
}

const RELATIVE: ReadonlyMap<string, Pick<PeriodMark, "offset" | "anchor">> = new Map([
  ["nay", { offset: 0, anchor: "publication" }],
  ["qua", { offset: 0, anchor: "review" }],
  ["vừa", { offset: 0, anchor: "review" }],
  ["cũ", { offset: 0, anchor: "review" }],
  ["ngoái", { offset: -1, anchor: "context" }],
  ["trước", { offset: -1, anchor: "context" }],
  ["tới", { offset: 1, anchor: "context" }],
  ["sau", { offset: 1, anchor: "context" }],
  ["ấy", { offset: 0, anchor: "context" }],
  ["đó", { offset: 0, anchor: "context" }],
]);

/** "năm nay", "năm ngoái", "sang năm", "cùng năm", "khi đó". */
function readRelative(tokens: readonly Token[], at: number): PeriodMark | null {
  const [first, second] = [text(tokens, at), text(tokens, at + 1)];
  const mark = (end: number, rest: Pick<PeriodMark, "offset" | "anchor">): PeriodMark => ({
    kind: "period",
    shape: "year",
    from: at,
    to: end,
    year: null,
    ...rest,
  });
  if ((first === "sang" || first === "cùng") && second === "năm" && !YEAR.test(text(tokens, at + 2)))
    return mark(at + 2, { offset: first === "sang" ? 1 : 0, anchor: "context" });
  if (first === "cùng" && second === "thời" && text(tokens, at + 2) === "gian") return mark(at + 3, { offset: 0, anchor: "context" });
  const relative = first === "năm" ? RELATIVE.get(second) : undefined;
  if (relative === undefined) return null;
  const end = ["đó", "qua"].includes(text(tokens, at + 2)) ? at + 3 : at + 2;
  return mark(end, relative);
}

/** "năm 2023", or a year alone where no unit follows. */
function readYear(tokens: readonly Token[], at: number): PeriodMark | null {
  const [first, second] = [text(tokens, at), text(tokens, at + 1)];
  if (first === "năm" && YEAR.test(second)) return { kind: "period", shape: "year", from: at, to: at + 2, year: Number(second) };
  if (first === "năm" && second === "học") return { kind: "period", shape: "idle", from: at, to: at + 2, year: null };
  const isAlone = tokens[at]?.kind === "number" && YEAR.test(first) && !["/", "-"].includes(text(tokens, at - 1)) && second !== "/";
  return isAlone ? { kind: "period", shape: "year", from: at, to: at + 1, year: Number(first), isBare: true } : null;
}

function readNow(tokens: readonly Token[], at: number): PeriodMark | null {
  const [first, second] = [text(tokens, at), text(tokens, at + 1)];
  const isNow = (first === "đến" && second === "nay") || (first === "hiện" && ["nay", "có", "đã"].includes(second));
  return isNow ? { kind: "period", shape: "now", from: at, to: second === "có" ? at + 1 : at + 2, year: null } : null;
}

function text(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? "";
}
