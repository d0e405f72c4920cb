import type { ColorRole } from "#domain/chart/chart-model.ts";

/** The style sheet's value of a colour role: light, dark and print follow without a repaint. */
export function colorOf(role: ColorRole): string {
  return `var(--${role})`;
}
