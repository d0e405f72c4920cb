import { Outlet, useLocation, useRouterState } from "@tanstack/react-router";
import { useRef } from "react";
import { localeOf } from "./components/address.ts";
import { SiteFooter } from "./components/site-footer.tsx";
import { SiteHeader } from "./components/site-header.tsx";
import styles from "./layout.module.css";
import { common as en } from "./text/en/common.ts";
import { common as vi } from "./text/vi/common.ts";
import { useFollowedHead } from "./use-followed-head.ts";

/** Header, page, footer. */
export function Layout() {
  const main = useRef<HTMLElement>(null);
  const locale = useLocation({ select: ({ pathname }) => localeOf(pathname) });
  const isLoading = useRouterState({ select: (state) => state.isLoading });
  useFollowedHead(main);
  return (
    <div className={styles.layout}>
      <a className={styles.skip} href="#main">
        {(locale === "vi" ? vi : en).skip}
      </a>
      <SiteHeader />
      <main id="main" ref={main} tabIndex={-1} aria-busy={isLoading} className={styles.main}>
        <Outlet />
      </main>
      <SiteFooter />
    </div>
  );
}
