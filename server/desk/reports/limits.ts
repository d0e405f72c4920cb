/** What a document may be at most. A report of a hundred pages is far below each. */
export const LIMITS = {
  /** Bytes of the file as it was handed in. */
  fileBytes: 30_000_000,
  /** Bytes of all that is taken out of an archive, and of one part of it. */
  expandedBytes: 200_000_000,
  partBytes: 100_000_000,
  /** Bytes an archive may grow to for each of its own. */
  expansion: 200,
  parts: 5_000,
  pages: 1_000,
  rows: 100_000,
  columns: 500,
  characters: 20_000_000,
  /** Characters and items of one review: what a person can work through and a page can show. */
  reviewedCharacters: 3_000_000,
  items: 5_000,
  /** Elements inside each other. */
  depth: 200,
} as const;
