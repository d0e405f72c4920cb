import type { ReactNode } from "react";
import { common as en } from "#client/text/en/common.ts";
import { common as vi } from "#client/text/vi/common.ts";
import { Button } from "./button.tsx";
import { useText } from "./page-context.tsx";
import styles from "./states.module.css";

/** A place without content, which says why. */
export function EmptyState({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}

/** A part that is on its way. */
export function LoadingState({ children }: { children?: ReactNode }) {
  const text = useText(vi, en);
  return (
    <p className={styles.empty} role="status">
      {children ?? text.loading}
    </p>
  );
}

/** A part that could not be fetched, with what to do. */
export function FailedState({ children, onRetry }: { children: ReactNode; onRetry: () => void }) {
  const text = useText(vi, en);
  return (
    <div className={styles.empty} role="alert">
      <p>{children}</p>
      <Button onClick={onRetry}>{text.retry}</Button>
    </div>
  );
}

/** A quiet line above what it is about: figures of an earlier day, figures since revised. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p className={styles.notice} role="status">
      {children}
    </p>
  );
}
