import { useId } from "react";
import { Bar, type BarShapeProps, ComposedChart, Line, Scatter, type ScatterShapeProps, XAxis, YAxis } from "recharts";
import type { BarMark, Box, ChartModel, DotMark, LineMark, PixelPoint, RuleMark } from "#domain/chart/chart-model.ts";
import { colorOf } from "./color-of.ts";
import { HatchPatterns } from "./hatch-patterns.tsx";
import { BarShape } from "./marks/bar-shape.tsx";
import { DotShape } from "./marks/dot-shape.tsx";
import type { LabelShapeProps } from "./marks/label-shape.tsx";
import { MarkShape } from "./marks/mark-shape.tsx";
import { StrokeShape } from "./marks/stroke-shape.tsx";
import { groupMarks, type MarkGroup } from "./recharts-groups.ts";
import { spannedAxes } from "./recharts-scales.ts";

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
/** Nothing moves, and every series stays in the order of the model instead of Recharts' own layers. */
const STILL = { isAnimationActive: false, zIndex: 0, legendType: "none", tooltipType: "none" } as const;

export interface RechartsPainterProps {
  model: ChartModel;
  reportHref?: LabelShapeProps["reportHref"];
}

/**
 * A model painted by Recharts: its numeric axes hold the model's domains, and it computes where values lie. Years, texts and furniture lie
 * where the model says.
 */
export function RechartsPainter({ model, reportHref }: RechartsPainterProps) {
  const patterns = useId();
  const isUpright = model.valueAxis?.orientation !== "bottom";
  return (
    <ComposedChart
      width={model.widthPx}
      height={model.heightPx}
      margin={NO_MARGIN}
      layout={isUpright ? "horizontal" : "vertical"}
      accessibilityLayer={false}
      barGap={0}
    >
      {isUpright ? yearsAcross(model.widthPx) : yearsDown(model.heightPx)}
      {valueAxes(model, isUpright)}
      <HatchPatterns marks={model.marks} patterns={patterns} />
      {groupMarks(model).map((group) => paintGroup(group, { isUpright, patterns, reportHref }))}
    </ComposedChart>
  );
}

function yearsAcross(widthPx: number) {
  return <XAxis key="years" xAxisId="years" type="number" dataKey="across" domain={[0, widthPx]} allowDataOverflow hide />;
}

function yearsDown(heightPx: number) {
  return <YAxis key="years" yAxisId="years" type="number" dataKey="across" domain={[0, heightPx]} reversed allowDataOverflow hide />;
}

function valueAxes(model: ChartModel, isUpright: boolean) {
  return spannedAxes(model).map(({ id, domain, reversed, ticks }) => {
    const shared = { type: "number", domain, reversed, ticks, allowDataOverflow: true, hide: true } as const;
    return isUpright ? <YAxis key={id} yAxisId={id} {...shared} /> : <XAxis key={id} xAxisId={id} {...shared} />;
  });
}

interface PaintOptions {
  isUpright: boolean;
  patterns: string;
  reportHref: RechartsPainterProps["reportHref"];
}

function paintGroup(group: MarkGroup, { isUpright, patterns, reportHref }: PaintOptions) {
  const key = group.marks[0]?.id;
  const axes = isUpright ? { xAxisId: "years", yAxisId: group.axis } : { xAxisId: group.axis, yAxisId: "years" };
  switch (group.type) {
    case "bars":
      return (
        <Bar
          key={key}
          {...axes}
          {...STILL}
          dataKey="value"
          data={group.marks.map((mark) => ({ mark, value: mark.datum.value, across: middleOf(mark.box, isUpright) }))}
          barSize={isUpright ? group.marks[0]?.box.width : group.marks[0]?.box.height}
          shape={(bar: BarShapeProps) => <PlacedBar bar={bar} isUpright={isUpright} patterns={patterns} />}
        />
      );
    case "dots":
      return (
        <Scatter
          key={key}
          {...axes}
          {...STILL}
          dataKey="value"
          data={group.marks.map((mark) => ({ mark, value: mark.datum.value, across: isUpright ? mark.x : mark.y }))}
          shape={PlacedDot}
        />
      );
    case "targets":
      return (
        <Scatter
          key={key}
          {...axes}
          {...STILL}
          dataKey="value"
          data={group.marks.map((mark) => ({ mark, value: mark.datum.value, across: acrossOf(mark.points, isUpright) }))}
          shape={isUpright ? LevelTick : UprightTick}
        />
      );
    case "line":
      return group.marks.map((mark) => paintLine(mark, axes));
    default:
      return group.marks.map((mark) => <MarkShape key={mark.id} mark={mark} patterns={patterns} reportHref={reportHref} />);
  }
}

function paintLine({ id, points, role, widthPx, dash }: LineMark, axes: { xAxisId: string; yAxisId: string }) {
  return (
    <Line
      key={id}
      {...axes}
      {...STILL}
      data-mark={id}
      data={points.map(({ x, value }) => ({ across: x, value }))}
      dataKey="value"
      type="linear"
      stroke={colorOf(role)}
      strokeWidth={widthPx}
      strokeLinejoin="round"
      {...(dash ? { strokeDasharray: dash.join(" ") } : {})}
      dot={false}
      activeDot={false}
    />
  );
}

/** Recharts says where the value ends; it rounds the place across to whole pixels, so that place is the model's. */
function PlacedBar({ bar, isUpright, patterns }: { bar: BarShapeProps; isUpright: boolean; patterns: string }) {
  const { mark } = bar.payload as unknown as { mark: BarMark };
  const [start, length] = isUpright ? spanOf(bar.y, bar.height) : spanOf(bar.x, bar.width);
  const box = isUpright ? { ...mark.box, y: start, height: length } : { ...mark.box, x: start, width: length };
  return <BarShape mark={mark} box={box} patterns={patterns} />;
}

function PlacedDot({ cx = 0, cy = 0, payload }: ScatterShapeProps) {
  return <DotShape mark={(payload as { mark: DotMark }).mark} at={{ x: cx, y: cy }} />;
}

function LevelTick({ cy = 0, payload }: ScatterShapeProps) {
  const { mark } = payload as { mark: RuleMark };
  return <StrokeShape mark={mark} points={mark.points.map(({ x }) => ({ x, y: cy }))} />;
}

function UprightTick({ cx = 0, payload }: ScatterShapeProps) {
  const { mark } = payload as { mark: RuleMark };
  return <StrokeShape mark={mark} points={mark.points.map(({ y }) => ({ x: cx, y }))} />;
}

/** Bars below zero have a negative length. */
function spanOf(start: number, length: number): [number, number] {
  return length < 0 ? [start + length, -length] : [start, length];
}

function middleOf({ x, y, width, height }: Box, isUpright: boolean): number {
  return isUpright ? x + width / 2 : y + height / 2;
}

function acrossOf([first, last]: readonly PixelPoint[], isUpright: boolean): number {
  if (!first || !last) return 0;
  return isUpright ? (first.x + last.x) / 2 : (first.y + last.y) / 2;
}
