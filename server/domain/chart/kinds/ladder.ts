import type { ChartKind } from "../chart-kind.ts";
import type { ChartModel, ChartPoint, TooltipLine } from "../chart-model.ts";
import { notesOf } from "../chart-notes.ts";
import type { ChartSpec, LadderData } from "../chart-spec.ts";
import { CHART_WORDS } from "../chart-words.ts";
import { emptyPlace } from "../empty-model.ts";
import { drawRail } from "../ladder-rail.ts";
import { drawStair, type LadderDrawing, NARROWEST_STEP } from "../ladder-stair.ts";
import { type LadderStep, ladderSentence, ladderSteps, repeatsNote } from "../ladder-steps.ts";
import { unitOfChart } from "../point-words.ts";

/** The revisions of one figure in the order of publication: a stair, on phones a rail. */
export const ladder: ChartKind<"ladder"> = {
  id: "ladder",
  label: { vi: "Các lần công bố", en: "Revisions" },
  isOffered: false,
  suits: () => true,
  build: buildLadder,
};

function buildLadder(spec: ChartSpec, data: LadderData): ChartModel {
  const { locale, widthPx } = spec;
  const steps = ladderSteps(data, locale);
  const isStair = steps.length > 0 && widthPx >= 520 && widthPx / steps.length >= NARROWEST_STEP;
  const drawing = isStair
    ? drawStair(steps, widthPx)
    : steps.length > 0
      ? drawRail(steps, widthPx)
      : { ...emptyPlace(CHART_WORDS.nothing[locale], widthPx), boxes: [], at: [] };
  return {
    kind: "ladder",
    layout: isStair ? "stair" : "rail",
    locale,
    widthPx,
    heightPx: drawing.heightPx,
    plot: { x: 0, y: 0, width: widthPx, height: drawing.heightPx },
    panels: [],
    valueAxis: null,
    yearAxis: null,
    marks: drawing.marks,
    points: steps.map((step, index) => pointOf(step, index, { drawing, data, locale })),
    key: [],
    notes: notesOf([repeatsNote(data, locale)]),
    unitText: unitOfChart(data, locale),
    alt: ladderSentence(steps, data, locale),
    empty: steps.length > 0 ? null : CHART_WORDS.nothing[locale],
  };
}

interface PointOptions {
  drawing: LadderDrawing;
  data: LadderData;
  locale: ChartSpec["locale"];
}

function pointOf(
  { id, step, whole, status, difference, date, publisher }: LadderStep,
  index: number,
  { drawing, data, locale }: PointOptions,
): ChartPoint {
  const lines: (TooltipLine | null)[] = [
    { label: "", text: whole, isStrong: true },
    { label: CHART_WORDS.status[locale], text: status, isStrong: false },
    difference === null ? null : { label: CHART_WORDS.difference[locale], text: difference, isStrong: false },
    { label: CHART_WORDS.report[locale], text: publisher, isStrong: false },
  ];
  return {
    id,
    area: "",
    areaName: "",
    period: data.vintages.period,
    value: step.value,
    at: drawing.at[index] ?? { x: 0, y: 0 },
    hit: drawing.boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 },
    words: { actual: whole, status, target: null, targetDifference: null, verdict: null, report: `${publisher}, ${date}` },
    verdict: null,
    report: step.report,
    tooltip: { title: `${CHART_WORDS.published[locale]} ${date}`, lines: lines.filter((line) => line !== null) },
  };
}
