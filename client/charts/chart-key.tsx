import type { KeyEntry } from "#domain/chart/chart-model.ts";
import styles from "./chart.module.css";
import { KeySwatch } from "./key-swatch.tsx";

/** What the forms of a chart mean. */
export function ChartKey({ entries }: { entries: readonly KeyEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul className={styles.key}>
      {entries.map(({ form, role, text }) => (
        <li key={`${form}${role}`}>
          <KeySwatch form={form} role={role} />
          {text}
        </li>
      ))}
    </ul>
  );
}
