import { formatFigure, formatValue } from "../number.ts";
import type { Locale } from "../text.ts";
import { VERDICT_WORDS } from "../words.ts";
import type { TextRun } from "./chart-model.ts";
import type { ProgressData } from "./chart-spec.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { signedDifference } from "./point-words.ts";
import { targetEnds } from "./target-marks.ts";

type Entry = ProgressData["rows"][number];

/** A headline indicator with a target that figures can be held against. */
export interface ProgressRow {
  id: string;
  entry: Entry;
  name: string;
  /** Actual in per cent of the target (of the near end of a range); null without an actual. */
  share: number | null;
  /** Where the ticks of the target stand: 100, and the far end of a range. */
  ends: number[];
  /** "23.891 / 20.685 tỷ đồng". */
  figures: TextRun[];
  verdict: TextRun[];
}

/** The rows that can be drawn, in the order given. */
export function progressRows({ rows }: ProgressData, locale: Locale): ProgressRow[] {
  return rows.flatMap((entry) => {
    const { target, actual, basis } = entry.row;
    if (!target || target.value <= 0) return [];
    const ofTarget = (value: number) => (value / target.value) * 100;
    return [
      {
        id: basis === "" ? entry.indicator.id : `${entry.indicator.id}:${basis}`,
        entry,
        name: nameOf(entry, locale),
        share: actual ? ofTarget(actual.value) : null,
        ends: targetEnds(target).map(ofTarget),
        figures: figuresOf(entry, locale),
        verdict: verdictOf(entry, locale),
      },
    ];
  });
}

/** Short name, and the basis where the indicator has several. */
export function nameOf({ indicator, basisName }: Entry, locale: Locale): string {
  return basisName ? `${indicator.shortName[locale]}, ${basisName[locale]}` : indicator.shortName[locale];
}

/** Names of the indicators without a figure, without a target, or with a target of nothing or less, of which there are no per cent. */
export function leftOutRows({ rows }: ProgressData, locale: Locale): Record<"noFigure" | "noTarget" | "noShare", string[]> {
  const names = (keep: (row: Entry["row"]) => boolean) => rows.filter(({ row }) => keep(row)).map((entry) => nameOf(entry, locale));
  return {
    noFigure: names(({ actual }) => actual === null),
    noTarget: names(({ actual, target }) => actual !== null && target === null),
    noShare: names(({ actual, target }) => actual !== null && target !== null && target.value <= 0),
  };
}

/** The unit stands once, behind the target. */
function figuresOf({ row: { actual, target }, unit }: Entry, locale: Locale): TextRun[] {
  const done: TextRun = actual
    ? { text: unit.id === "percent" ? formatFigure(actual, unit, locale) : formatValue(actual, locale), weight: 600, role: "ink" }
    : { text: CHART_WORDS.gap[locale].replaceAll(" ", "\u00a0"), weight: 400, role: "ink-3" };
  if (target === null) return [done];
  const plan = formatFigure({ ...target, qualifier: target.operator === "~" ? "about" : null }, unit, locale);
  return [done, { text: ` / ${plan}`, weight: 400, role: "ink-2" }];
}

function verdictOf({ row: { verdict, targetDifference }, unit }: Entry, locale: Locale): TextRun[] {
  if (verdict === null) return [];
  const isMissed = verdict === "missed";
  const word: TextRun = { text: VERDICT_WORDS[verdict][locale], weight: isMissed ? 600 : 400, role: isMissed ? "ink" : "ink-2" };
  if (!targetDifference || (verdict !== "missed" && verdict !== "exceeded")) return [word];
  return [word, { text: ` ${signedDifference(targetDifference, { unit, locale })}`, weight: 400, role: "ink-2" }];
}
