import { useLocation, useRouterState } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";
import { localeOf, localPath, withoutLocale } from "./components/address.ts";
import { useAppSettings } from "./components/page-context.tsx";
import type { LoadedPage } from "./load-page.ts";
import { headOf } from "./page-head.ts";
import { titleOf } from "./page-title.ts";

/**
 * Keeps title, language and links of the head in step while a reader moves about, and hands the focus to the new page, so that keyboards and
 * screen readers begin at its top.
 */
export function useFollowedHead(main: RefObject<HTMLElement | null>): void {
  const { origin } = useAppSettings();
  const pathname = useLocation({ select: (location) => location.pathname });
  const loaded = useRouterState({ select: ({ matches }) => matches.at(-1)?.loaderData as LoadedPage | undefined });
  const shown = useRef(pathname);
  useEffect(() => {
    if (loaded === undefined) return;
    const locale = localeOf(pathname);
    const path = withoutLocale(pathname);
    const head = headOf(loaded, locale);
    document.documentElement.lang = locale;
    document.title = titleOf(head, locale);
    setAttribute('meta[name="description"]', "content", head.description);
    setAttribute('link[rel="canonical"]', "href", origin + localPath(path, locale));
    for (const [language, of] of [
      ["vi", "vi"],
      ["en", "en"],
      ["x-default", "vi"],
    ] as const)
      setAttribute(`link[hreflang="${language}"]`, "href", origin + localPath(path, of));
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [loaded, pathname, origin, main]);
}

function setAttribute(selector: string, name: string, value: string): void {
  document.head.querySelector(selector)?.setAttribute(name, value);
}
