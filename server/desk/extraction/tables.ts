import { otherTerritory } from "./alternatives.ts";
import type { Block } from "./blocks.ts";
import type { Draft } from "./draft.ts";
import { joinHeads } from "./join-heads.ts";
import type { Mark, NounMark } from "./marks.ts";
import type { Dimension } from "./patterns/family.ts";
import { longestMatch } from "./phrase-trie.ts";
import { isPlausible } from "./plausible-ranges.ts";
import { type Quantity, readQuantity } from "./quantities.ts";
import { isCue } from "./sentence.ts";
import { identify, settleValue } from "./settle.ts";
import type { Context, Setting } from "./state.ts";
import { type Cell, type Row, rowsOf } from "./table-cells.ts";
import { type Caption, type Head, marksOf, readCaption, readHeads, timeOfLabel, yearOfColumn } from "./table-heads.ts";
import { tokenise } from "./tokens.ts";
import { UNIT_POWERS, UNIT_WORDS, type UnitWord } from "./units.ts";

export interface TableSurroundings {
  setting: Setting;
  context: Context;
  /** The lines right above the table. */
  caption: string;
  unitOf: (indicator: string) => string | null;
}

/** What a row's label says: the indicator of its values, or a province whose values the caption names. */
interface Subject {
  indicator: string;
  concept: string;
  pattern: string;
  unit: UnitWord;
  area: string;
}

/** Finds the figures of a table by the meaning of its headers: one a cell of a row that is an indicator, in a column that is a year. */
export function readTable(block: Extract<Block, { kind: "table" | "column" }>, around: TableSurroundings): Draft[] {
  const rows = rowsOf(block);
  const loose = rows.filter((row) => row.length === 1).map(([cell]) => cell?.text ?? "");
  const headAt = rows.findIndex((row) => readHeads(row, readCaption("", null, around.setting), around.setting) !== null);
  const yearsAt = headOfYears(rows, around);
  if (yearsAt >= 0) return readRowsOfYears(rows, yearsAt, loose, around);
  if (headAt < 0) return readPlaces(rows, around);
  const { head, next } = joinHeads(rows, headAt);
  const captionText = [around.caption, ...loose, head[0]?.text ?? ""].join(" \n ");
  const caption = readCaption(captionText, around.context.time, around.setting);
  const heads = readHeads(head, caption, around.setting);
  return heads === null ? [] : rows.slice(next).flatMap((row) => readRow(row, heads, caption, around));
}

/** A row of indicators under which every row begins with a year: "Năm | Tăng trưởng GRDP (%) | Xuất khẩu (triệu USD)"; −1 where there is none. */
function headOfYears(rows: readonly Row[], around: TableSurroundings): number {
  const at = rows.findIndex((row) => row.length >= 2 && row.slice(1).some(({ text }) => nounOf(marksOf(text)) !== null));
  const below = rows.slice(at + 1);
  const isOfYear = ([cell]: Row) => cell !== undefined && yearHead(cell, around) !== null;
  return at >= 0 && below.length >= 1 && below.every(isOfYear) ? at : -1;
}

/** "2021", "Năm 2021", "Ước 2022" as what a column would say; null for other words. */
function yearHead({ text }: Cell, { setting }: TableSurroundings): Extract<Head, { kind: "value" }> | null {
  if (!/^(?:\p{L}+\s+){0,3}(?:19|20)\d\d$/u.test(text)) return null;
  const [, head] =
    readHeads(
      [
        { text: "chỉ tiêu", start: 0, end: 0 },
        { text, start: 0, end: 0 },
      ],
      readCaption("", null, setting),
      setting,
    ) ?? [];
  return head?.kind === "value" && head.time !== null ? head : null;
}

function readRowsOfYears(rows: readonly Row[], headAt: number, loose: readonly string[], around: TableSurroundings): Draft[] {
  const labels = rows[headAt] ?? [];
  const caption = readCaption([around.caption, ...loose].join(" \n "), around.context.time, around.setting);
  const subjects = labels.map((label) => subjectOf(label, marksOf(label.text), "", caption, around));
  return rows.slice(headAt + 1).flatMap((row) => {
    const head = row[0] === undefined || row.length !== labels.length ? null : yearHead(row[0], around);
    return row.flatMap((cell, column) => {
      const [label, subject] = [labels[column], subjects[column]];
      if (column === 0 || head === null || label === undefined || !subject) return [];
      return readCell(cell, label, head, { subject, marks: [], around, caption });
    });
  });
}

/** A list of provinces under a title that names the figure and its year. */
function readPlaces(rows: readonly Row[], around: TableSurroundings): Draft[] {
  const isPlace = (row: Row) => row.length === 2 && marksOf(row[0]?.text ?? "").some((mark) => mark.kind === "place" && mark.slug !== null);
  const caption = readCaption(around.caption, around.context.time, around.setting);
  if (yearOfColumn(caption.time) === null || rows.length < 2 || !rows.every(isPlace)) return [];
  const value: Head = { kind: "value", time: caption.time, isTarget: caption.isTarget, status: caption.status, isSpelled: false };
  return rows.flatMap((row) => readRow(row, [{ kind: "label" }, value], caption, around));
}

function readRow(row: Row, heads: readonly Head[], caption: Caption, around: TableSurroundings): Draft[] {
  const shift = Math.max(0, heads.length - row.length);
  const labelAt = labelColumn(row, heads);
  const label = row[labelAt];
  if (label === undefined || row.length + 1 < heads.length) return [];
  const marks = marksOf(label.text);
  const unitCell = heads.findIndex((head) => head.kind === "unit");
  const subject = subjectOf(label, marks, row[unitCell]?.text ?? unitOfCells(row.slice(labelAt + 1)), caption, around);
  if (subject === null) return [];
  return heads.flatMap((head, column) => {
    const cell = row[column];
    if (head.kind !== "value" || column <= labelAt || cell === undefined || shift > 0) return [];
    return readCell(cell, label, head, { subject, marks, around, caption });
  });
}

/** "61,19 triệu đồng": the unit that stands with the numbers of a row. */
function unitOfCells(cells: readonly Cell[]): string {
  return cells.find(({ text }) => /^[\d.,\s–-]+\s*\p{L}/u.test(text))?.text.replace(/^[\d.,\s–-]+/u, "") ?? "";
}

function labelColumn(row: Row, heads: readonly Head[]): number {
  const named = heads.findIndex((head) => head.kind === "label");
  return named >= 0
    ? named
    : Math.max(
        0,
        row.findIndex(({ text }) => /\p{L}{2}/u.test(text)),
      );
}

function subjectOf(label: Cell, marks: readonly Mark[], unitText: string, caption: Caption, around: TableSurroundings): Subject | null {
  const place = marks.find((mark) => mark.kind === "place" && mark.slug !== null);
  const noun = nounOf(marks) ?? rateOf(label.text, marks, caption);
  const unit = unitIn(unitText, { isCell: true }) ?? unitIn(label.text) ?? (noun === null ? null : unitIn(caption.text));
  if (noun !== null) return subjectBy(noun, unit, marks, around, around.setting.area);
  if (place?.kind !== "place") return null;
  const captionMarks = marksOf(caption.text);
  const captioned = nounOf(captionMarks);
  const area = identify(place, around.setting, caption.time?.year ?? null);
  return captioned === null || area === null ? null : subjectBy(captioned, unitIn(caption.text), captionMarks, around, area);
}

/** "Tỷ lệ đến 31/12/2024 (%)" under a caption of public investment. */
function rateOf(label: string, marks: readonly Mark[], caption: Caption): NounMark | null {
  const isRate = /^[-+\s]*tỷ lệ/iu.test(label) && marks.every(({ kind }) => kind !== "noun") && /đầu tư công|giải ngân/u.test(caption.text);
  if (!isRate) return null;
  return {
    kind: "noun",
    noun: { kind: "noun", concept: "disbursed", figures: { percent: "public-investment-rate" } },
    pattern: "investment/rate",
    from: 0,
    to: 2,
  };
}

const CHANGES = new Set(["poverty"]);

/** The noun of a label; none where another figure is named beside it, or the change of the figure. */
function nounOf(marks: readonly Mark[]): NounMark | null {
  const nouns = marks.filter((mark): mark is NounMark => mark.kind === "noun");
  const [first] = nouns;
  if (first === undefined || Object.keys(first.noun.figures).length === 0) return null;
  const strong = nouns.find((mark) => !mark.noun.isWeak) ?? first;
  if (first.noun.concept === "growth-word" && strong !== first && strong.noun.figures.percent !== "grdp-growth") return null;
  if (nouns.some((mark) => Object.keys(mark.noun.figures).length === 0)) return null;
  if (CHANGES.has(strong.noun.concept) && marks.some((mark) => isCue(mark, "up", "down"))) return null;
  return marks.some((mark) => isCue(mark, "extra", "average", "share") || (mark.kind === "cue" && mark.role === "per-year"))
    ? null
    : strong;
}

function subjectBy(
  { noun, pattern }: NounMark,
  unit: UnitWord | null,
  marks: readonly Mark[],
  { unitOf }: TableSurroundings,
  area: string,
): Subject | null {
  const dimensions = Object.keys(noun.figures) as Dimension[];
  const dimension =
    unit !== null && noun.figures[unit.dimension] !== undefined
      ? unit.dimension
      : unit === null && dimensions.length === 1
        ? dimensions[0]
        : undefined;
  const indicator = dimension === undefined ? undefined : noun.figures[dimension];
  if (indicator === undefined || dimension === undefined) return null;
  if (marks.some((mark) => isCue(mark, "constant-prices")) && dimension === "vnd") return null;
  if (noun.concept === "grdp" && dimension === "vnd" && !marks.some((mark) => isCue(mark, "current-prices"))) return null;
  const own: UnitWord = { dimension, power: UNIT_POWERS[unitOf(indicator) ?? ""] ?? 0 };
  return { indicator, concept: noun.concept, pattern, unit: unit ?? own, area };
}

const THOUSAND_VISITS: UnitWord = { dimension: "visit", power: 3 };

/** The unit named in a text: in brackets, in a cell of its own, or behind "ĐVT". */
function unitIn(text: string, { isCell = false } = {}): UnitWord | null {
  if (/1[.,]?000 lượt/u.test(text.toLowerCase())) return THOUSAND_VISITS;
  const named = /(?:đvt|đơn vị(?: tính)?)\s*:?\s*([^\n()]*)/iu.exec(text)?.[1] ?? /\(([^()]*)\)[^()]*$/u.exec(text)?.[1];
  const behindDash = /[-–,:]\s*([^-–,:()]*)$/u.exec(text)?.[1] ?? "";
  return firstUnit(named ?? (isCell ? text : "")) ?? firstUnit(behindDash);
}

function firstUnit(text: string): UnitWord | null {
  const tokens = tokenise(text);
  for (let at = 0; at < tokens.length; at++) {
    const found = longestMatch(UNIT_WORDS, tokens, at);
    if (found !== null) return found.meaning.isOpen ? null : found.meaning;
  }
  return null;
}

interface CellSurroundings {
  subject: Subject;
  marks: readonly Mark[];
  around: TableSurroundings;
  caption: Caption;
}

const STOCKS = new Set(["ocop-products", "new-rural-communes"]);

function readCell(cell: Cell, label: Cell, head: Extract<Head, { kind: "value" }>, { subject, marks, around }: CellSurroundings): Draft[] {
  const { indicator, unit } = subject;
  const quantity = quantityOf(cell, unit);
  const own = timeOfLabel(marks, head.time, around.setting);
  const time = own ?? head.time;
  const year = STOCKS.has(indicator) ? (time?.year ?? null) : yearOfColumn(time);
  const settled =
    quantity === null
      ? null
      : settleValue(
          quantity,
          { indicator, concept: subject.concept, pattern: subject.pattern, from: 0, confidence: 1 },
          around.unitOf(indicator) ?? "",
        );
  if (quantity === null || settled === null || year === null || !isPlausible(indicator, settled.value)) return [];
  const isPlan = indicator === "public-investment-plan";
  if (head.isTarget && indicator === "public-investment-disbursed") return [];
  const publicationYear = around.setting.clock.year;
  const isTarget = head.isTarget || isPlan || (publicationYear !== null && year > publicationYear && head.status === "reported");
  return [
    {
      indicator,
      area: subject.area,
      period: String(year),
      referenceDate: null,
      basis: "",
      isTarget,
      isAtMost: /^(?:≤|<|dưới|không quá)/u.test(cell.text),
      status: head.status,
      qualifier:
        quantity.maxima !== null
          ? "range"
          : quantity.isFloor || /^(?:≥|>)/u.test(cell.text)
            ? "at-least"
            : /^(?:trên|hơn)/iu.test(cell.text)
              ? "over"
              : null,
      value: settled.value,
      valueMax: settled.valueMax,
      unit: around.unitOf(indicator) ?? "",
      pattern: `table/${subject.pattern}`,
      confidence: head.isSpelled ? 0.95 : 0.75,
      alternatives: otherTerritory(subject.area, year, { isOwn: subject.area === around.setting.area }),
      span: [label.start, cell.end],
      figureSpan: [cell.start, cell.end],
    },
  ];
}

/** The number of a cell in the unit of its row, or in its own. Brackets around a number mean minus. */
function quantityOf(cell: Cell, unit: UnitWord): Quantity | null {
  const isBracketed = /^\(\d[\d.,]*%?\)$/.test(cell.text);
  const text = cell.text.replaceAll(/^[(≥>≤<]+|\)$/g, "").replace(/^−/, "-");
  const tokens = tokenise(text);
  const start = tokens.findIndex(({ kind }) => kind === "number");
  if (
    start < 0 ||
    tokens
      .slice(0, start)
      .some(({ kind, text: word }) => kind === "word" && !["trên", "hơn", "từ", "dưới", "khoảng", "gần", "không", "quá"].includes(word))
  )
    return null;
  const from = tokens[start - 1]?.text === "-" ? start - 1 : start;
  const isBarePercent = unit.dimension === "percent" && !text.includes("%");
  const read = readQuantity(isBarePercent ? tokenise(`${text}%`) : tokens, from);
  if (read === null) return null;
  // A range is one only in a unit: "97-98" in a row of millions.
  const range = read.dimension === "bare" ? readQuantity(tokenise(`${text} đồng`), from) : null;
  if (range !== null && range.maxima !== null) return { ...range, dimension: unit.dimension, power: unit.power };
  const isOwnUnit = read.dimension !== "bare";
  if (isOwnUnit && read.dimension !== unit.dimension) return null;
  const isNegative = read.isNegative || isBracketed;
  return isOwnUnit ? { ...read, isNegative } : { ...read, isNegative, dimension: unit.dimension, power: unit.power };
}
