import { useId } from "react";
import type { ColorRole, KeyEntry } from "#domain/chart/chart-model.ts";
import styles from "./chart.module.css";
import { colorOf } from "./color-of.ts";
import { HatchPattern } from "./hatch-patterns.tsx";
import { BarShape } from "./marks/bar-shape.tsx";

const SWATCH = { x: 0, y: 1, width: 14, height: 10 };

/** The form an entry of the key explains, 16 × 12. Hidden from assistive technology: the word beside it is the explanation. */
export function KeySwatch({ form, role }: Pick<KeyEntry, "form" | "role">) {
  return (
    <svg className={styles.swatch} width={16} height={12} viewBox="0 0 16 12" aria-hidden="true">
      <Form form={form} role={role} />
    </svg>
  );
}

function Form({ form, role }: { form: KeyEntry["form"]; role: ColorRole }) {
  const color = colorOf(role);
  const tick = <path d="M0 7H14" stroke={color} strokeWidth={2} />;
  switch (form) {
    case "solid":
    case "hatched":
    case "hollow":
      return <BarSwatch form={form} role={role} />;
    case "dot":
      return <circle cx={7} cy={6} r={4} fill={color} />;
    case "hollow-dot":
      return <circle cx={7} cy={6} r={3.25} fill={colorOf("paper")} stroke={color} strokeWidth={1.5} />;
    case "target":
      return tick;
    case "target-range":
      return <path d="M0 2H14M0 10H14M0.5 2V10M13.5 2V10" stroke={color} strokeWidth={1.5} fill="none" />;
    case "target-floor":
      return <path d="M0 9H14M13 9V1M10.5 3.5L13 1L15.5 3.5" stroke={color} strokeWidth={1.5} fill="none" />;
    case "target-ceiling":
      return <path d="M0 3H14M13 3V11M10.5 8.5L13 11L15.5 8.5" stroke={color} strokeWidth={1.5} fill="none" />;
    case "gap":
      return <path d="M0 9H14" stroke={color} strokeWidth={1.5} strokeDasharray="2 3" />;
    case "merger":
      return <path d="M7 0V12" stroke={color} strokeWidth={1} strokeDasharray="1 3" />;
  }
}

function BarSwatch({ form, role }: { form: "solid" | "hatched" | "hollow"; role: ColorRole }) {
  const patterns = useId();
  return (
    <>
      {form === "hatched" && (
        <defs>
          <HatchPattern role={role} patterns={patterns} />
        </defs>
      )}
      <BarShape mark={{ id: "key", role, form }} box={SWATCH} patterns={patterns} />
    </>
  );
}
