import { lazy, memo, Suspense } from "react";
import type { LabelShapeProps } from "./marks/label-shape.tsx";
import { ModelSvg } from "./model-svg.tsx";
import type { RechartsPainterProps } from "./recharts-painter.tsx";
import { useHasActed } from "./use-has-acted.ts";

/** Recharts comes after everything else; where it cannot be fetched the plain picture stays. */
const LazyRecharts = lazy(() =>
  import("./recharts-painter.tsx").then(
    ({ RechartsPainter }) => ({ default: RechartsPainter }),
    () => ({ default: PlainPainter }),
  ),
);

export interface PaintingProps {
  model: RechartsPainterProps["model"];
  reportHref: LabelShapeProps["reportHref"];
}

/**
 * A measured model: at once as plain SVG, by Recharts as soon as the reader does something. Both look the same. What has no scale needs no Recharts.
 */
export const Painting = memo(function Painting({ model, reportHref }: PaintingProps) {
  const plain = <ModelSvg model={model} reportHref={reportHref} />;
  const hasActed = useHasActed();
  const hasScale = model.valueAxis !== null || model.panels.some(({ valueAxis }) => valueAxis !== null);
  if (!hasScale || !hasActed) return plain;
  return (
    <Suspense fallback={plain}>
      <LazyRecharts model={model} reportHref={reportHref} />
    </Suspense>
  );
});

function PlainPainter({ model, reportHref }: RechartsPainterProps) {
  return <ModelSvg model={model} reportHref={reportHref} />;
}
