import type { Mark } from "#domain/chart/chart-model.ts";
import { BarShape } from "./bar-shape.tsx";
import { DotShape } from "./dot-shape.tsx";
import { LabelShape, type LabelShapeProps } from "./label-shape.tsx";
import { StrokeShape } from "./stroke-shape.tsx";

export interface MarkShapeProps {
  mark: Mark;
  patterns: string;
  reportHref?: LabelShapeProps["reportHref"];
}

/** A mark where the model puts it. */
export function MarkShape({ mark, patterns, reportHref }: MarkShapeProps) {
  switch (mark.type) {
    case "bar":
      return <BarShape mark={mark} box={mark.box} patterns={patterns} />;
    case "dot":
      return <DotShape mark={mark} at={mark} />;
    case "line":
    case "rule":
      return <StrokeShape mark={mark} />;
    case "label":
      return <LabelShape mark={mark} reportHref={reportHref} />;
  }
}
