import type { Standing } from "#domain/resources/report.ts";

/** "12 đang dùng, 3 nhắc lại": what became of the figures of a report, in the order of their words. */
export function standingsInWords(counts: Partial<Record<Standing, number>>, words: Readonly<Record<Standing, string>>): string {
  return (Object.keys(words) as Standing[])
    .flatMap((standing) => {
      const count = counts[standing] ?? 0;
      return count > 0 ? [`${count}\u00a0${words[standing]}`] : [];
    })
    .join(", ");
}
