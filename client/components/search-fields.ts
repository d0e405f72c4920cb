import * as z from "zod/mini";

/** A day of the calendar, `YYYY-MM-DD`. */
export const dayField = z.optional(z.string().check(z.iso.date()));
/** A year, or from year to year, either end open: `2023`, `2015..2025`, `..2020`, `2015..`, or `latest`. */
export const timeField = z.optional(z.string().check(z.regex(/^(?:\d{4}|\d{4}\.\.(?:\d{4})?|\.\.\d{4}|latest)$/)));
/** Ids of the catalogue with commas between them. */
export const idsField = z.optional(z.string().check(z.regex(/^[a-z0-9]+(?:[-,][a-z0-9]+)*$/)));
/** The number of a release. */
export const releaseField = z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/)));
/** Actuals, targets, or both with a comma between them. */
export const measureField = z.optional(z.enum(["actual", "target", "actual,target", "target,actual"]));
/** A basis of the catalogue, or `none` for figures whose report states none. */
export const basisField = z.optional(z.string().check(z.regex(/^(?:none|[a-z0-9]+(?:-[a-z0-9]+)*)$/)));
export const yearField = z.optional(z.string().check(z.regex(/^\d{4}$/)));
/** Words a reader typed. */
export const wordsField = z.optional(z.string().check(z.minLength(1), z.maxLength(200)));

/** For pages without parameters. */
export const noSearch = z.strictObject({});
