import type { LabelMark } from "#domain/chart/chart-model.ts";
import { colorOf } from "../color-of.ts";

export interface LabelShapeProps {
  mark: LabelMark;
  /** Address of a report's page; without it the text is no link. */
  reportHref?: ((report: string) => string) | undefined;
}

/** One line of text; a link where it names a report. */
export function LabelShape({ mark, reportHref }: LabelShapeProps) {
  const text = <Text mark={mark} />;
  if (mark.report === null || reportHref === undefined) return text;
  return <a href={reportHref(mark.report)}>{text}</a>;
}

function Text({ mark: { id, x, y, anchor, sizePx, runs, haloPx, report } }: { mark: LabelMark }) {
  const halo = haloPx > 0 ? { stroke: colorOf("paper"), strokeWidth: haloPx, strokeLinejoin: "round" as const, paintOrder: "stroke" } : {};
  const [first] = runs;
  if (runs.length === 1 && first) {
    return (
      <text
        data-mark={id}
        {...{ x, y }}
        textAnchor={anchor}
        fontSize={sizePx}
        fontWeight={first.weight}
        fill={colorOf(first.role)}
        textDecoration={report === null ? undefined : "underline"}
        {...halo}
      >
        {first.text}
      </text>
    );
  }
  return (
    <text data-mark={id} {...{ x, y }} textAnchor={anchor} fontSize={sizePx} {...halo}>
      {runs.map(({ text, weight, role }) => (
        <tspan key={text} fontWeight={weight} fill={colorOf(role)}>
          {text}
        </tspan>
      ))}
    </text>
  );
}
