import { formatFigure } from "../../number.ts";
import { targetInWords } from "../../sentence.ts";
import { STATUS_WORDS, VERDICT_WORDS } from "../../words.ts";
import type { ChartKind } from "../chart-kind.ts";
import type { ChartModel, Mark } from "../chart-model.ts";
import type { BulletData, ChartSpec } from "../chart-spec.ts";
import { CHART_WORDS } from "../chart-words.ts";
import { levelRule } from "../marks.ts";
import { STATUS_FORMS, unitOfChart } from "../point-words.ts";
import { placeOf, roundPx } from "../scale.ts";
import { targetEnds, targetMarks } from "../target-marks.ts";

const HEIGHT = 28;
/** Middle of the bar: the arrow of a floor reaches higher than the tick does below. */
const MIDDLE = 15;
const BAR = 12;
const TICK = 22;
/** The scale ends this much beyond the larger of plan and actual. */
const AIR = 1.12;
/** The bar of a card says no more than the words beside it, so it has no year and no area of its own. */
const DATUM = { area: "", period: "" };

/** One figure under its target, on a card: the mark of the site. Without a target it stays empty and keeps its height. */
export const bullet: ChartKind<"bullet"> = {
  id: "bullet",
  label: { vi: "Thanh kế hoạch", en: "Bullet" },
  isOffered: false,
  suits: ({ kind }) => kind !== "rank",
  build: buildBullet,
};

function buildBullet(spec: ChartSpec, data: BulletData): ChartModel {
  const { locale, widthPx } = spec;
  const { actual, target } = data.row;
  const values = [...(actual ? [actual.value] : []), ...(target ? targetEnds(target) : [])];
  const domain: [number, number] = [Math.min(0, ...values) * AIR, Math.max(0, ...values) * AIR || 1];
  const scale = { domain, from: 0, to: widthPx };
  return {
    kind: "bullet",
    layout: "rows",
    locale,
    widthPx,
    heightPx: HEIGHT,
    plot: { x: 0, y: 0, width: widthPx, height: HEIGHT },
    panels: [],
    valueAxis: { orientation: "bottom", ...scale, ticks: [], omitsZero: false },
    yearAxis: null,
    marks: target ? marksOf(data.row, (value) => placeOf(value, scale), widthPx) : [],
    points: [],
    key: [],
    notes: [],
    unitText: unitOfChart(data, locale),
    alt: sentenceOf(data, locale),
    empty: target ? null : CHART_WORDS.noTarget[locale],
  };
}

function marksOf({ actual, target }: BulletData["row"], place: (value: number) => number, widthPx: number): Mark[] {
  const zero = place(0);
  const marks: Mark[] = [levelRule("hairline", "hairline", { x1: 0, x2: widthPx, y: MIDDLE + BAR / 2 }, { role: "line" })];
  if (actual) {
    const end = place(actual.value);
    marks.push({
      type: "bar",
      id: "bar",
      box: { x: Math.min(zero, end), y: MIDDLE - BAR / 2, width: roundPx(Math.abs(end - zero)), height: BAR },
      role: "lotus",
      form: STATUS_FORMS[actual.status],
      datum: { ...DATUM, value: actual.value },
    });
  }
  if (!target) return marks;
  const where = { id: "plan", orientation: "row" as const, across: MIDDLE, tickPx: TICK, place, hasArrow: true };
  return [...marks, ...targetMarks(target, { ...where, datum: { ...DATUM, value: target.value } })];
}

function sentenceOf({ indicator, unit, row: { actual, target, verdict } }: BulletData, locale: ChartSpec["locale"]): string {
  const done = actual ? `${formatFigure(actual, unit, locale)} (${STATUS_WORDS[actual.status][locale]})` : CHART_WORDS.gap[locale];
  const plan = target ? `${CHART_WORDS.target[locale].toLowerCase()} ${targetInWords(target, unit, locale)}` : CHART_WORDS.noTarget[locale];
  const judged = verdict ? `: ${VERDICT_WORDS[verdict][locale]}` : "";
  return `${indicator.shortName[locale]}: ${done}, ${plan}${judged}.`;
}
