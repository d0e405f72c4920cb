import { type ReactNode, useEffect, useRef } from "react";
import { useLocale, useText } from "#client/components/page-context.tsx";
import { site } from "#client/components/site.ts";
import { shell as en } from "../text/en/shell.ts";
import { shell as vi } from "../text/vi/shell.ts";
import styles from "./page-title.module.css";

export interface PageTitleProps {
  title: string;
  lead?: ReactNode;
  /** At the right end of the title's line. */
  aside?: ReactNode;
}

/** Title of a page: it names the document, and the focus begins at it when the page has changed. */
export function PageTitle({ title, lead, aside }: PageTitleProps) {
  useDocumentTitle(title);
  return (
    <header className={styles.head}>
      <div>
        <FocusedHeading>{title}</FocusedHeading>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </header>
  );
}

/** Names the document: page, desk, site. */
export function useDocumentTitle(title: string): void {
  const locale = useLocale();
  const { desk } = useText(vi, en);
  useEffect(() => {
    document.title = `${title} · ${desk} · ${site.name[locale]}`;
  }, [title, desk, locale]);
}

/** The first heading of a page takes the focus when somebody came to it by a link, so that a screen reader says where one is. */
function FocusedHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}
