import { useRouter } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from "react";
import type { Locale } from "#domain/text.ts";
import { type SearchValues, siteAddress } from "./address.ts";
import { useLocale } from "./page-context.tsx";

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** Path without language, with or without a fragment: `/reports/x`, `/about#verdict`. */
  to: string;
  search?: SearchValues;
  /** Another language than the page's. */
  locale?: Locale;
  /** For choices of a view: the page stays where it is scrolled. */
  keepScroll?: boolean;
  children: ReactNode;
}

/** A link within the site that keeps the language. Without scripts it is a link like any other. */
export function Link({ to, search, locale, keepScroll = false, onClick, ...rest }: LinkProps) {
  const router = useRouter();
  const own = useLocale();
  const href = siteAddress(to, locale ?? own, search);
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event);
    if (event.defaultPrevented || !isPlainClick(event) || rest.target) return;
    event.preventDefault();
    void router.navigate({ href, resetScroll: !keepScroll });
  }
  return <a {...rest} href={href} onClick={follow} />;
}

export interface ExternalLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  children: ReactNode;
}

/** A link that leaves the site: to a report where it was published. */
export function ExternalLink(props: ExternalLinkProps) {
  return <a rel="external noopener" {...props} />;
}

/** New tabs, downloads and other buttons are the browser's business. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
