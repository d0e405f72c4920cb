import { z } from "zod";
import { Bilingual } from "./text.ts";

/** Release ("bản phát hành"): a numbered, immutable publication of the ledger. `sha256` is of the ledger's observations in canonical CSV. */
export const Release = z.object({
  release: z.int().min(1),
  /** Instant of publication, RFC 3339. */
  recordedAt: z.string(),
  title: Bilingual,
  note: Bilingual,
  publishedBy: z.string(),
  counts: z.object({ observations: z.int(), reports: z.int(), decisions: z.int(), added: z.int(), withdrawn: z.int() }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Release = z.infer<typeof Release>;
