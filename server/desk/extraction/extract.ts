import type { Indicator } from "#domain/catalogue.ts";
import type { Status } from "#domain/observation.ts";
import { alternativesOf } from "./alternatives.ts";
import { type Block, readBlocks } from "./blocks.ts";
import type { Alternative, Candidate, Extraction, Hesitation } from "./candidate.ts";
import { type Draft, toCandidate, withoutRepeats } from "./draft.ts";
import { findMarks } from "./marks.ts";
import { type Figure, type Findings, readFigures } from "./read-figures.ts";
import { REASONS } from "./reasons.ts";
import { isCue, isSign, readSentence, type Sentence } from "./sentence.ts";
import { splitSentences } from "./sentences.ts";
import { readSource, type SourceText } from "./source-text.ts";
import type { Context, Lead, Setting } from "./state.ts";
import { readTable } from "./tables.ts";
import { themesOf } from "./themes.ts";
import { readClock } from "./time.ts";
import { type Token, tokenise } from "./tokens.ts";

/** What the extraction must be told: it reads no file and knows no clock. */
export interface ExtractOptions {
  /** Of the catalogue: the unit of each indicator. */
  indicators: readonly Pick<Indicator, "id" | "unit">[];
  /** The area the text is about. */
  area: string;
  /** The day of publication as far as known; years that the text leaves out are read against it. */
  published: string | null;
}

/** Finds the yearly figures of a text: pure and deterministic. The order is that of the text. */
export function extract(original: string, { indicators, area, published }: ExtractOptions): Extraction {
  const source = readSource(original);
  const units = new Map(indicators.map(({ id, unit }) => [id, unit]));
  const setting: Setting = { area, clock: readClock(published) };
  const reading: Reading = {
    source,
    setting,
    unitOf: (indicator) => units.get(indicator) ?? null,
    spellings: new Map(),
    themes: new Set(),
    heading: null,
    caption: "",
    context: { time: null, lead: null, topics: [], isBelow: false },
    candidates: [],
    hesitations: [],
  };
  for (const block of readBlocks(source.nfc)) readBlock(block, reading);
  return { candidates: withoutRepeats(reading.candidates), hesitations: reading.hesitations };
}

/** The reading of one text: what was found, and what one block hands on to the next. */
interface Reading {
  source: SourceText;
  setting: Setting;
  unitOf: (indicator: string) => string | null;
  spellings: Map<string, string>;
  themes: Set<string>;
  /** What the last heading says of everything under it. */
  heading: Lead | null;
  /** The headings right above, for a table that may follow. */
  caption: string;
  context: Context;
  candidates: Candidate[];
  hesitations: Hesitation[];
}

const CAPTION = 400;
const LIST_ITEM = /^\s*(?:[-+•*–]|\d{1,2}[.)])\s/;

function readBlock(block: Block, reading: Reading): void {
  if (block.kind === "table" || block.kind === "column") {
    const drafts = readTable(block, {
      setting: reading.setting,
      context: reading.context,
      caption: reading.caption,
      unitOf: reading.unitOf,
    });
    reading.caption = "";
    for (const draft of drafts) reading.candidates.push(toCandidate(draft, reading.source));
    return;
  }
  reading.caption = block.kind === "heading" ? `${reading.caption}\n${block.text}` : block.text.slice(0, CAPTION);
  const tokens = tokenise(block.text, block.start, reading.spellings);
  for (const theme of themesOf(tokens)) reading.themes.add(theme);
  if (!LIST_ITEM.test(block.text)) reading.context = { ...reading.context, lead: reading.heading };
  if (block.kind === "heading") reading.context = { ...reading.context, isBelow: false };
  for (const sentence of splitSentences(tokens)) readOne(sentence, block, reading);
}

function readOne(tokens: readonly Token[], block: Block, reading: Reading): void {
  const sentence = readSentence(tokens, findMarks(tokens));
  const findings = readFigures(sentence, reading);
  for (const figure of findings.figures) reading.candidates.push(toCandidate(draftOf(figure, tokens, reading), reading.source));
  for (const { refusal, from, to } of findings.doubts)
    reading.hesitations.push({ ...refusal, evidence: reading.source.evidence(...spanOf(tokens, from, to)) });
  reading.context = findings.context;
  const isLead = tokens.at(-1)?.text === ":";
  const [first, ...others] = yearsNamed(sentence);
  if (first !== undefined && others.length > 0 && (block.kind === "heading" || isLead)) takeTitle(first, block, reading);
  else if (block.kind === "heading") takeHeading(findings, statusInBrackets(sentence), reading);
  else if (isLead) reading.context = { ...reading.context, lead: leadOf(findings, statusInBrackets(sentence)) };
}

/** "Kết quả năm 2024 (ước):": the status of everything below, in a bracket of its own. */
function statusInBrackets({ marks }: Sentence): Status | null {
  const at = marks.findIndex(
    (mark, index) => isCue(mark, "estimate", "preliminary") && isSign(marks[index - 1], "(") && isSign(marks[index + 1], ")"),
  );
  const isAlone = at >= 0 && marks.every(({ kind }) => kind !== "quantity");
  return !isAlone ? null : isCue(marks[at], "estimate") ? "estimate" : "preliminary";
}

/** Different years that a sentence names, in their order. */
function yearsNamed({ marks }: Sentence): number[] {
  return [...new Set(marks.flatMap((mark) => (mark.kind === "period" && mark.shape === "year" && mark.year ? [mark.year] : [])))];
}

/** A heading names the time, and whether plans or results follow; spans of years in titles name programmes. */
function takeHeading({ end }: Findings, bracketed: Status | null, reading: Reading): void {
  const { time } = end;
  const isNamed = end.hasOwnTime && time !== null && time.shape !== "span" && time.shape !== "now";
  const lead: Lead = { status: end.status === "reported" ? bracketed : end.status, isTarget: end.isTarget, time: null };
  reading.heading = lead.status !== null || lead.isTarget ? lead : null;
  reading.context = { ...reading.context, lead: reading.heading, time: isNamed ? time : reading.context.time };
}

/** "Kết quả năm 2023 và nhiệm vụ năm 2024" heads two parts: it tells neither status nor measure, and begins with the first year. */
function takeTitle(year: number, block: Block, reading: Reading): void {
  if (block.kind === "heading") reading.heading = null;
  reading.context = { ...reading.context, lead: null, time: { shape: "year", year } };
}

function leadOf({ end, context }: Findings, bracketed: Status | null): Lead | null {
  const lead: Lead = {
    status: end.status === "reported" ? bracketed : end.status,
    isTarget: end.isTarget,
    time: end.hasOwnTime ? end.time : null,
  };
  return lead.status !== null || lead.isTarget || lead.time !== null ? lead : context.lead;
}

function draftOf(figure: Figure, tokens: readonly Token[], { unitOf, setting }: Reading): Draft {
  const { claim, time, value, qualifier, area, isAreaNamed } = figure;
  const { period, isTarget, isAssumed, isMeasureAssumed } = time;
  const settled = { period, area, isTarget, isMeasureAssumed, isPeriodAssumed: isAssumed, isAreaNamed };
  return {
    indicator: claim.indicator,
    area,
    period,
    referenceDate: time.referenceDate,
    basis: figure.basis,
    isTarget,
    isAtMost: qualifier.isAtMost,
    status: figure.status,
    qualifier: qualifier.qualifier,
    value: value.value,
    valueMax: value.valueMax,
    unit: unitOf(claim.indicator) ?? "",
    pattern: claim.pattern,
    confidence: figure.confidence,
    alternatives: [...otherDigits(value.other), ...alternativesOf(settled, setting)],
    span: spanOf(tokens, figure.from, figure.to),
    figureSpan: spanOf(tokens, figure.figureFrom, figure.to),
  };
}

function otherDigits(other: number | null): Alternative[] {
  return other === null ? [] : [{ field: "value", value: String(other), reason: REASONS.hasOtherDigits }];
}

function spanOf(tokens: readonly Token[], from: number, to: number): [number, number] {
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}
