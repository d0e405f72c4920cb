import { useRouter } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from "react";
import { type SearchValues, siteAddress } from "#client/components/address.ts";
import { useLocale } from "#client/components/page-context.tsx";
import type { Locale } from "#domain/text.ts";

/** Where the desk lies on the site; the router knows its pages without it. */
export const DESK_BASE = "/desk";

export interface DeskLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** Path within the desk, without language: `/imports/3`. */
  to: string;
  search?: SearchValues;
  locale?: Locale;
  /** The page stays where it is scrolled. */
  keepScroll?: boolean;
  children: ReactNode;
}

/** A link within the desk that keeps the language. */
export function DeskLink({ to, search, locale, keepScroll = false, onClick, ...rest }: DeskLinkProps) {
  const own = useLocale();
  const go = useGo();
  const address = siteAddress(to, locale ?? own, search);
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to, { search, keepScroll, ...(locale && { locale }) });
  }
  return <a {...rest} href={DESK_BASE + (address === "/" ? "" : address)} onClick={follow} />;
}

export interface GoOptions {
  search?: SearchValues | undefined;
  locale?: Locale;
  keepScroll?: boolean;
  /** Takes the place of the present address in the history. */
  isReplacing?: boolean;
}

/** Goes to a page of the desk in the present language. */
export function useGo(): (to: string, options?: GoOptions) => void {
  const own = useLocale();
  const router = useRouter();
  return (to, { search, locale, keepScroll = false, isReplacing = false } = {}) => {
    const [pathname = "/"] = siteAddress(to, locale ?? own).split("?");
    void router.navigate({ to: pathname, search: () => (search ?? {}) as never, resetScroll: !keepScroll, replace: isReplacing });
  };
}

/** A link to a public page, in the language of the desk. It opens beside the desk, whose work stays as it is. */
export function PublicLink({
  to,
  search,
  children,
  ...rest
}: Pick<DeskLinkProps, "to" | "search" | "children" | "className" | "aria-label">) {
  return (
    <a {...rest} href={siteAddress(to, useLocale(), search)} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
