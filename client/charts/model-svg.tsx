import { useId } from "react";
import type { ChartModel } from "#domain/chart/chart-model.ts";
import { halosFirst } from "./halos-first.ts";
import { HatchPatterns } from "./hatch-patterns.tsx";
import type { LabelShapeProps } from "./marks/label-shape.tsx";
import { MarkShape } from "./marks/mark-shape.tsx";

export interface ModelSvgProps {
  model: Pick<ChartModel, "widthPx" | "heightPx" | "marks">;
  /** Accessible name; a picture without name and links is hidden from assistive technology, because words beside it say the same. */
  name?: string;
  className?: string | undefined;
  reportHref?: LabelShapeProps["reportHref"];
}

/** A model as plain SVG, on the server too: small series, bullets, ladders, and every chart until Recharts has arrived. */
export function ModelSvg({ model: { widthPx, heightPx, marks }, name, className, reportHref }: ModelSvgProps) {
  const patterns = useId();
  const hasLinks = reportHref !== undefined && marks.some((mark) => mark.type === "label" && mark.report !== null);
  return (
    <svg
      className={className}
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role={name === undefined ? undefined : "img"}
      aria-label={name}
      aria-hidden={name === undefined && !hasLinks ? true : undefined}
    >
      <HatchPatterns marks={marks} patterns={patterns} />
      {halosFirst(marks).map((mark) => (
        <MarkShape key={mark.id} mark={mark} patterns={patterns} reportHref={reportHref} />
      ))}
    </svg>
  );
}
