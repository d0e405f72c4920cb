import { z } from "zod";

export const LOCALES = ["vi", "en"] as const;

/** The two languages of the site; Vietnamese comes first. */
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

/** One text in both languages, always together: a name without its twin does not load. Unicode NFC. */
export const Bilingual = z.object({ vi: z.string().min(1).normalize(), en: z.string().min(1).normalize() });
export type Bilingual = z.infer<typeof Bilingual>;

/** Identifier of a catalogue entry or a report: lower-case ASCII words joined by hyphens. It never changes meaning. */
export const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters, digits and single hyphens");
export type Slug = z.infer<typeof Slug>;

/** Applies one function to both languages. */
export function bilingual(render: (locale: Locale) => string): Bilingual {
  return { vi: render("vi"), en: render("en") };
}
