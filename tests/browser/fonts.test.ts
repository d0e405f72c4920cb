import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./support/chromium.ts";

const STYLES = "client/styles";
const SIZE_PX = 100;

describe("fonts", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    await page.setContent(`<style>${readStyles()} span { font-size: ${SIZE_PX}px; white-space: pre }</style><body>`);
  });
  afterAll(() => browser.close());

  test.each([400, 500, 600])("digits in columns are equally wide at weight %i", async (weight) => {
    const widths = await Promise.all([..."0123456789"].map((digit) => measureWidth(digit, "var(--font-figures)", weight)));
    expect(widths).toEqual(widths.map(() => 65.5));
  });

  test("digits in sentences keep their own widths", async () => {
    expect(await measureWidth("1", "var(--font-text)", 400)).toBe(38.5);
    expect(await measureWidth("4", "var(--font-text)", 400)).toBe(71);
  });

  test.each([..."≈≠≤≥−–%₫ƯơỆộễỳ"])("%s comes from Be Vietnam Pro, not from the device", async (character) => {
    const own = await measureWidth(character, '"Be Vietnam Pro", monospace', 400);
    expect(own).toBe(await measureWidth(character, '"Be Vietnam Pro", serif', 400));
    expect(own).not.toBe(await measureWidth(character, "monospace", 400));
  });

  test("a line with digits for columns is as high as any other", async () => {
    expect(await measureHeight("4", "var(--font-figures)")).toBe(await measureHeight("4", '"Be Vietnam Pro"'));
  });

  function measureWidth(text: string, family: string, weight: number): Promise<number> {
    return measure(text, family, weight, "width");
  }

  function measureHeight(text: string, family: string): Promise<number> {
    return measure(text, family, 400, "height");
  }

  async function measure(text: string, family: string, weight: number, side: "width" | "height"): Promise<number> {
    return page.evaluate(
      async ({ text, family, weight, side }) => {
        const span = document.createElement("span");
        span.textContent = text;
        span.style.fontFamily = family;
        span.style.fontWeight = String(weight);
        document.body.append(span);
        // Laying out asks for the fonts; fonts.load() would reject for stand-ins that this device lacks.
        span.getBoundingClientRect();
        await document.fonts.ready;
        const measured = span.getBoundingClientRect()[side];
        span.remove();
        return Math.round(measured * 100) / 100;
      },
      { text, family, weight, side },
    );
  }
});

/** The style sheet with every font file inside it, so that it can be looked at without a server. */
function readStyles(): string {
  const require = createRequire(import.meta.url);
  return readFileSync(join(STYLES, "fonts.css"), "utf8").replaceAll(/url\("([^"]+)"\)/g, (_, address: string) => {
    const file = address.startsWith(".") ? join(STYLES, address) : require.resolve(address);
    return `url("data:font/woff2;base64,${readFileSync(file, "base64")}")`;
  });
}
