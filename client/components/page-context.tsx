import { useLocation } from "@tanstack/react-router";
import { createContext, type ReactNode, use } from "react";
import type { ReadApi } from "#client/api/api-query.ts";
import type { Locale } from "#domain/text.ts";
import { localeOf } from "./address.ts";

/** What is the same on every page. */
export interface AppSettings {
  /** Public address of the site, without a slash at its end. */
  origin: string;
  /** Reads the API beyond what the page came with. */
  read: ReadApi;
}

const Settings = createContext<AppSettings | null>(null);

export const AppSettingsProvider = Settings.Provider;

export function useAppSettings(): AppSettings {
  const settings = use(Settings);
  if (settings === null) throw new Error("AppSettingsProvider is missing; client/app.tsx puts it around every page.");
  return settings;
}

const PageLocale = createContext<Locale | null>(null);

/** Tells every part of a page its language. The address is watched here alone: a page has hundreds of words that ask. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const locale = useLocation({ select: ({ pathname }) => localeOf(pathname) });
  return <PageLocale value={locale}>{children}</PageLocale>;
}

/** The language of the page, as its address says. */
export function useLocale(): Locale {
  const locale = use(PageLocale);
  if (locale === null) throw new Error("LocaleProvider is missing; the routers wrap every page in it.");
  return locale;
}

/** Picks the reader's language; both texts have one type, so that none can lack a word. */
export function useText<T>(vi: T, en: NoInfer<T>): T {
  return useLocale() === "vi" ? vi : en;
}
