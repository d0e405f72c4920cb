import type { Locale } from "#domain/text.ts";

const FORMS: Record<Locale, RegExp> = {
  vi: /^[-−]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/,
  en: /^[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/,
};

/**
 * Reads a number as the language of the screen writes it: `8.151,5` or `8,151.5`. Null where it is written otherwise: `6.14` on a Vietnamese
 * screen may be a slip of the hand, and nothing is guessed.
 */
export function parseNumber(text: string, locale: Locale): number | null {
  const written = text.replaceAll(/[\s\u00a0]/g, "");
  if (!FORMS[locale].test(written)) return null;
  const [group, decimal] = locale === "vi" ? [".", ","] : [",", "."];
  return Number(written.replaceAll(group, "").replace(decimal, ".").replace("−", "-"));
}

/** Writes a number into a field, every digit of it. */
export function numberText(value: number, locale: Locale): string {
  const [whole = "", decimals] = String(Math.abs(value)).split(".");
  const [group, decimal] = locale === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group);
  return `${value < 0 ? "−" : ""}${grouped}${decimals === undefined ? "" : decimal + decimals}`;
}
