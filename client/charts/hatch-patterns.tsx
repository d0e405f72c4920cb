import type { ColorRole, Mark } from "#domain/chart/chart-model.ts";
import { colorOf } from "./color-of.ts";

/** Pitch and stripe of the hatching of estimates, in pixels. */
const PITCH = 5;
const STRIPE = 2;

/** The patterns of the hatched bars among the marks. `patterns` tells the pictures of a page apart. */
export function HatchPatterns({ marks, patterns }: { marks: readonly Mark[]; patterns: string }) {
  const roles = new Set(marks.flatMap((mark) => (mark.type === "bar" && mark.form === "hatched" ? [mark.role] : [])));
  if (roles.size === 0) return null;
  return (
    <defs>
      {[...roles].map((role) => (
        <HatchPattern key={role} role={role} patterns={patterns} />
      ))}
    </defs>
  );
}

/** Stripes that rise to the right, on paper. */
export function HatchPattern({ role, patterns }: { role: ColorRole; patterns: string }) {
  return (
    <pattern id={`${patterns}-${role}`} width={PITCH} height={PITCH} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={PITCH} height={PITCH} fill={colorOf("paper")} />
      <rect width={STRIPE} height={PITCH} fill={colorOf(role)} />
    </pattern>
  );
}

/** Fill of a hatched bar. */
export function hatchFill(patterns: string, role: ColorRole): string {
  return `url(#${patterns}-${role})`;
}
