import type { Release } from "#domain/release.ts";

/** A release in three lines for the terminal. */
export function formatRelease({ release, recordedAt, title, note, publishedBy, counts, sha256 }: Release): string {
  const { observations, reports, decisions, added, withdrawn } = counts;
  return [
    `Release ${release}, ${recordedAt}, ${publishedBy}: ${title.vi} / ${title.en}. ${note.en}`,
    `  ${observations} observations (${added} added, ${withdrawn} withdrawn), ${reports} reports, ${decisions} decisions`,
    `  SHA-256 ${sha256}`,
  ].join("\n");
}
