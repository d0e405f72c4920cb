import type { Box, ChartModel, LabelMark, Mark, PixelPoint, Tick, ValueAxis } from "#domain/chart/chart-model.ts";

/** A model as text that can be read and reviewed: whole pixels, one mark a line, in the order they are painted. */
export function printModel(model: ChartModel): string {
  const { kind, layout, locale, widthPx, heightPx, plot, panels, valueAxis, marks, points, key, notes, unitText, alt, empty } = model;
  return [
    `${kind} as ${layout}, ${locale}, ${widthPx} × ${heightPx}`,
    `plot ${box(plot)}`,
    ...(panels.length > 0
      ? panels.map(({ id, box: place, valueAxis: own }) => `panel ${id} ${box(place)}${own ? `, ${axis(own)}` : ""}`)
      : []),
    ...(valueAxis && panels.length === 0 ? [axis(valueAxis)] : []),
    "",
    ...marks.map(printMark),
    "",
    ...points.map(({ id, at, tooltip }) => `point ${id} at ${pixel(at)}: ${[tooltip.title, ...tooltip.lines.map(tip)].join(" | ")}`),
    "",
    `unit: ${unitText}`,
    ...key.map(({ form, role, text }) => `key: ${form} ${role}: ${text}`),
    ...notes.map((note) => `note: ${note}`),
    `alt: ${alt}`,
    ...(empty === null ? [] : [`empty: ${empty}`]),
    "",
  ]
    .join("\n")
    .replaceAll("\u00a0", "·");
}

function printMark(mark: Mark): string {
  switch (mark.type) {
    case "bar":
      return `bar ${mark.id} ${box(mark.box)} ${mark.role} ${mark.form}`;
    case "line":
      return `line ${mark.id} ${mark.points.map((point) => `${point.period} ${pixel(point)}`).join(", ")}; ${mark.role} ${mark.widthPx}${dash(mark.dash)}`;
    case "dot":
      return `dot ${mark.id} ${pixel(mark)} r ${mark.r} ${mark.role} ${mark.form}${mark.part === "gap" ? " (gap)" : ""}`;
    case "rule":
      return `rule ${mark.part} ${mark.id} ${mark.points.map(pixel).join(" ")} ${mark.role} ${mark.widthPx}${dash(mark.dash)}${halo(mark.haloPx)}`;
    case "label":
      return printLabel(mark);
  }
}

function printLabel({ part, id, x, y, anchor, sizePx, runs, haloPx, report }: LabelMark): string {
  const texts = runs.map(({ text, weight, role }) => `“${text}” ${weight} ${role}`).join(" + ");
  return `label ${part} ${id} ${pixel({ x, y })} ${anchor} ${sizePx}: ${texts}${halo(haloPx)}${report === null ? "" : ` (to ${report})`}`;
}

function axis({ orientation, domain, from, to, ticks, omitsZero }: ValueAxis): string {
  const range = `${orientation} ${domain.join("…")} at ${Math.round(from)}…${Math.round(to)}`;
  return `axis ${range}: ${ticks.map(({ text, at }: Tick) => `${text || "·"} ${Math.round(at)}`).join(", ")}${omitsZero ? " (without zero)" : ""}`;
}

function tip({ label, text, isStrong }: { label: string; text: string; isStrong: boolean }): string {
  return `${label ? `${label}: ` : ""}${text}${isStrong ? "!" : ""}`;
}

function box({ x, y, width, height }: Box): string {
  return `${pixel({ x, y })} ${Math.round(width)}×${Math.round(height)}`;
}

function pixel({ x, y }: PixelPoint): string {
  return `${Math.round(x)},${Math.round(y)}`;
}

function dash(pattern: readonly number[] | null): string {
  return pattern === null ? "" : ` dashed ${pattern.join("-")}`;
}

function halo(px: number): string {
  return px === 0 ? "" : ` halo ${px}`;
}
