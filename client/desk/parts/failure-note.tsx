import type { ReactNode } from "react";
import { useLocale } from "#client/components/page-context.tsx";
import { failureLines } from "./failure-words.ts";
import styles from "./notes.module.css";

/** A refusal or a failure in words, said at once to screen readers. Nothing without an error. */
export function FailureNote({ error, children }: { error: unknown; children?: ReactNode }) {
  const locale = useLocale();
  if (error === null || error === undefined) return null;
  const [first, ...others] = failureLines(error, locale);
  return (
    <div className={styles.failure} role="alert">
      <p>{first}</p>
      {others.length > 0 && (
        <ul>
          {others.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
