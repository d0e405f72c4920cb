import { useLocation } from "@tanstack/react-router";
import { createContext, use } from "react";
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

/** The language of the page, as its address says. */
export function useLocale(): Locale {
  return useLocation({ select: ({ pathname }) => localeOf(pathname) });
}

/** Picks the reader's language; both texts have one type, so that none can lack a word. */
export function useText<T>(vi: T, en: NoInfer<T>): T {
  return useLocale() === "vi" ? vi : en;
}
