import type { BarMark, Box } from "#domain/chart/chart-model.ts";
import { colorOf } from "../color-of.ts";
import { hatchFill } from "../hatch-patterns.tsx";

/** Width of the outline of what is not firm. */
const OUTLINE = 1.5;

export interface BarShapeProps {
  mark: Pick<BarMark, "id" | "role" | "form">;
  box: Box;
  /** Prefix of the patterns of this picture. */
  patterns: string;
}

/** A bar in the form of its status: solid, hatched or hollow. The outline lies inside, so that the bar is as long as its value. */
export function BarShape({ mark: { id, role, form }, box: { x, y, width, height }, patterns }: BarShapeProps) {
  const inside = { width: Math.max(width - OUTLINE, 0), height: Math.max(height - OUTLINE, 0) };
  return (
    <g data-mark={id}>
      <rect
        {...{ x, y, width, height }}
        fill={form === "solid" ? colorOf(role) : form === "hatched" ? hatchFill(patterns, role) : colorOf("paper")}
      />
      {form !== "solid" && (
        <rect x={x + OUTLINE / 2} y={y + OUTLINE / 2} {...inside} fill="none" stroke={colorOf(role)} strokeWidth={OUTLINE} />
      )}
    </g>
  );
}
