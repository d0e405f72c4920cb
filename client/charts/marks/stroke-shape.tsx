import type { LineMark, PixelPoint, RuleMark } from "#domain/chart/chart-model.ts";
import { colorOf } from "../color-of.ts";

/** A stroke through points: a series, a gridline, a target. A halo is a wider stroke of paper beneath. */
export function StrokeShape({ mark, points = mark.points }: { mark: LineMark | RuleMark; points?: readonly PixelPoint[] }) {
  const { id, role, widthPx, dash } = mark;
  const halo = mark.type === "rule" ? mark.haloPx : 0;
  const path = pathOf(points);
  return (
    <g data-mark={id} fill="none">
      {halo > 0 && <path d={path} stroke={colorOf("paper")} strokeWidth={widthPx + 2 * halo} />}
      <path
        d={path}
        stroke={colorOf(role)}
        strokeWidth={widthPx}
        strokeDasharray={dash?.join(" ")}
        strokeLinejoin={mark.type === "line" ? "round" : undefined}
      />
    </g>
  );
}

function pathOf(points: readonly PixelPoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}
