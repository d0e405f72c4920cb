import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { common as en } from "#client/text/en/common.ts";
import { common as vi } from "#client/text/vi/common.ts";
import { parseSearch, type SearchValues, withoutLocale } from "./address.ts";
import { Link } from "./link.tsx";
import { useLocale, useText } from "./page-context.tsx";
import { SearchBox } from "./search-box.tsx";
import { site } from "./site.ts";
import styles from "./site-header.module.css";
import { SiteMark } from "./site-mark.tsx";

const PLACES = [
  { to: "/", name: "overview" },
  { to: "/scorecard", name: "scorecard" },
  { to: "/compare", name: "compare" },
  { to: "/reports", name: "reports" },
  { to: "/releases", name: "releases" },
  { to: "/conflicts", name: "conflicts" },
  { to: "/data", name: "data" },
] as const;

/** Name of the site, the pages, search and the other language; on narrow screens behind one word. */
export function SiteHeader() {
  const locale = useLocale();
  const text = useText(vi, en);
  return (
    <header className={styles.header}>
      <div className={`frame ${styles.row}`}>
        <Link to="/" className={styles.name}>
          <SiteMark />
          {site.name[locale]}
        </Link>
        <nav className={styles.wide} aria-label={text.navigation}>
          <Places />
        </nav>
        <div className={styles.wideSearch}>
          <SearchBox id="search" />
        </div>
        <OtherLanguage className={styles.language} />
        <Menu />
      </div>
    </header>
  );
}

/** Everything of the header behind one word; opens and closes without scripts, and closes when a page was chosen. */
function Menu() {
  const text = useText(vi, en);
  const details = useRef<HTMLDetailsElement>(null);
  const href = useLocation({ select: (location) => location.href });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the address changes.
  useEffect(() => details.current?.removeAttribute("open"), [href]);
  return (
    <details ref={details} className={styles.menu}>
      <summary>{text.menu}</summary>
      <div className={styles.panel}>
        <nav aria-label={text.navigation}>
          <Places />
        </nav>
        <SearchBox id="menu-search" />
        <OtherLanguage className={styles.panelLanguage} />
      </div>
    </details>
  );
}

function Places() {
  const text = useText(vi, en);
  const path = withoutLocale(useLocation({ select: ({ pathname }) => pathname }));
  return (
    <ul className={styles.places}>
      {PLACES.map(({ to, name }) => (
        <li key={to}>
          <Link to={to} aria-current={isAt(path, to) ? (path === to ? "page" : "true") : undefined}>
            {text.nav[name]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The same view in the other language. */
function OtherLanguage({ className }: { className: string | undefined }) {
  const locale = useLocale();
  const text = useText(vi, en);
  const { pathname, searchStr } = useLocation();
  const other = locale === "vi" ? "en" : "vi";
  return (
    <Link
      to={withoutLocale(pathname)}
      search={parseSearch(searchStr) as SearchValues}
      locale={other}
      lang={other}
      hrefLang={other}
      className={className}
    >
      {text.otherLanguage}
    </Link>
  );
}

function isAt(path: string, to: string): boolean {
  return to === "/" ? path === "/" : path === to || path.startsWith(`${to}/`);
}
