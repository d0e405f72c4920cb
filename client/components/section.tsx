import { type ReactNode, Suspense } from "react";
import styles from "./section.module.css";

export interface SectionProps {
  /** Anchor, the same in both languages. */
  id: string;
  title: string;
  /** One line below the title. */
  lead?: ReactNode;
  /** At the right end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page, named for assistive technology. React takes over each from the server's markup by itself, not the page in one piece. */
export function Section({ id, title, lead, aside, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`} id={id}>
      <div className={styles.head}>
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      <Suspense>{children}</Suspense>
    </section>
  );
}

export interface SideSectionProps extends Pick<SectionProps, "id" | "title" | "children"> {
  className?: string;
}

/** A part of a side column: a rule of ink, a small title. */
export function SideSection({ id, title, className = "", children }: SideSectionProps) {
  return (
    <section className={`${styles.side} ${className}`} aria-labelledby={`${id}-title`} id={id}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
