import type { ReactNode } from "react";
import styles from "./title-row.module.css";

export interface TitleRowProps {
  /** A small line above the title. */
  kicker: ReactNode;
  title: string;
  /** What can be done with the page, for readers of screens: the name of the group, and its links and buttons. */
  actionsLabel: string;
  actions: ReactNode;
}

/** Title of a page with its actions on one line; below the title where there is no room beside it. */
export function TitleRow({ kicker, title, actionsLabel, actions }: TitleRowProps) {
  return (
    <header className={styles.row}>
      <div>
        <p className="kicker">{kicker}</p>
        <h1>{title}</h1>
      </div>
      <nav aria-label={actionsLabel} className={`${styles.actions} no-print`}>
        {actions}
      </nav>
    </header>
  );
}
