import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Moves the mouse, as a reader does, until Recharts has painted the charts of the page. */
export async function waitForRecharts(page: Page): Promise<void> {
  let moves = 0;
  await expect
    .poll(async () => {
      await page.mouse.move(1, 1 + (moves++ % 2));
      return page.locator(".recharts-surface [data-mark]").count();
    })
    .toBeGreaterThan(0);
}
