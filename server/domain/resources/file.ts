import { z } from "zod";
import { Bilingual } from "../text.ts";

/** One file of the whole dataset at its release: an address whose bytes never change, with their number and SHA-256. */
export const FileResource = z.object({
  format: z.string(),
  extension: z.string(),
  mediaType: z.string(),
  label: Bilingual,
  purpose: Bilingual,
  /** Path of the file at its release. */
  path: z.string(),
  /** Null where the dataset is too long to be measured beforehand. */
  bytes: z.int().nullable(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
export type FileResource = z.infer<typeof FileResource>;
