import type { DotMark, PixelPoint } from "#domain/chart/chart-model.ts";
import { colorOf } from "../color-of.ts";

const OUTLINE = 1.5;

/** A figure as a point: filled where it is firm, paper inside an outline where it is not. */
export function DotShape({ mark: { id, r, role, form }, at }: { mark: DotMark; at: PixelPoint }) {
  const color = colorOf(role);
  return form === "solid" ? (
    <circle data-mark={id} cx={at.x} cy={at.y} r={r} fill={color} />
  ) : (
    <circle data-mark={id} cx={at.x} cy={at.y} r={r - OUTLINE / 2} fill={colorOf("paper")} stroke={color} strokeWidth={OUTLINE} />
  );
}
