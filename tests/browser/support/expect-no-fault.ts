import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { findViolations } from "./axe.ts";
import { newPage, type PageOptions } from "./page.ts";

/** Opens a page as one reader sees it: its language, nothing for axe to complain about, nothing wider than the window, no fault of a script. */
export async function expectNoFault(browser: Browser, siteUrl: string, { path, look }: { path: string; look: PageOptions }): Promise<void> {
  const { page, listFaults, close } = await newPage(browser, siteUrl, look);
  await page.goto(`${look.language === "en" ? "/en" : ""}${path}`, { waitUntil: "networkidle" });
  expect(await page.getAttribute("html", "lang")).toBe(look.language);
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
  expect(listFaults()).toEqual([]);
  await close();
}
