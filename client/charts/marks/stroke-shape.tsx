import type { LineMark, PixelPoint, RuleMark } from "#domain/chart/chart-model.ts";
import { colorOf } from "../color-of.ts";

/** A stroke through points: a series, a gridline, a target. */
export function StrokeShape({ mark, points = mark.points }: { mark: LineMark | RuleMark; points?: readonly PixelPoint[] }) {
  const { id, role, widthPx, dash, type } = mark;
  return (
    <path
      data-mark={id}
      d={pathOf(points)}
      fill="none"
      stroke={colorOf(role)}
      strokeWidth={widthPx}
      strokeDasharray={dash?.join(" ")}
      strokeLinejoin={type === "line" ? "round" : undefined}
    />
  );
}

function pathOf(points: readonly PixelPoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}
