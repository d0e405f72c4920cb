import { Outlet, useRouterState } from "@tanstack/react-router";
import { useRef } from "react";
import { useText } from "./components/page-context.tsx";
import { SiteFooter } from "./components/site-footer.tsx";
import { SiteHeader } from "./components/site-header.tsx";
import styles from "./layout.module.css";
import { common as en } from "./text/en/common.ts";
import { common as vi } from "./text/vi/common.ts";
import { useFollowedHead } from "./use-followed-head.ts";

/** Header, page, footer. */
export function Layout() {
  const main = useRef<HTMLElement>(null);
  const text = useText(vi, en);
  const isLoading = useRouterState({ select: (state) => state.isLoading });
  useFollowedHead(main);
  return (
    <div className={styles.layout}>
      <a className={styles.skip} href="#main">
        {text.skip}
      </a>
      <SiteHeader />
      <main id="main" ref={main} tabIndex={-1} aria-busy={isLoading} className={styles.main}>
        <Outlet />
      </main>
      <SiteFooter />
    </div>
  );
}
