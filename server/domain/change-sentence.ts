import type { Area, Indicator, Unit } from "./catalogue.ts";
import { formatFigureWithStatus } from "./number.ts";
import type { ReleaseChange } from "./resources/release.ts";
import type { Bilingual, Locale } from "./text.ts";
import { areaLabel, MEASURE_WORDS } from "./words.ts";

/** "Điều chỉnh" and "Đính chính" are two words: a later report changes a value, or we had read one wrong. */
export const CHANGE_WORDS: Record<ReleaseChange["kind"], Bilingual> = {
  added: { vi: "Số mới", en: "New" },
  revised: { vi: "Điều chỉnh", en: "Revised" },
  corrected: { vi: "Đính chính", en: "Corrected" },
  withdrawn: { vi: "Rút", en: "Withdrawn" },
};

/** What a change is about, from the catalogue. */
export interface ChangeSubject {
  indicator: Pick<Indicator, "shortName">;
  area: Pick<Area, "name" | "validTo">;
  unit: Unit;
  /** Name of the basis; null where there is none. */
  basis: Bilingual | null;
}

/** One change in a line: "Điều chỉnh: Tăng trưởng GRDP, Đồng Tháp cũ, 2023 (thực hiện): ước 6,5% → 5,61%". */
export function describeChange(change: ReleaseChange, subject: ChangeSubject, locale: Locale): string {
  const { indicator, area, unit, basis } = subject;
  const figure = (side: NonNullable<ReleaseChange["from"]>) => formatFigureWithStatus(side, unit, locale);
  const values = [change.from, change.to].flatMap((side) => (side ? figure(side) : [])).join(" → ");
  const name = [indicator.shortName[locale], ...(basis ? [basis[locale]] : []), areaLabel(area, locale, "short"), change.period].join(", ");
  return `${CHANGE_WORDS[change.kind][locale]}: ${name} (${MEASURE_WORDS[change.measure][locale]}): ${values}`.replaceAll("\u00a0", " ");
}

/** How many changes of which kind: "2 điều chỉnh, 14 số mới". Null when there are none. */
export function describeCounts(counts: Partial<Record<ReleaseChange["kind"], number>>, locale: Locale): string | null {
  const kinds = (["revised", "corrected", "withdrawn", "added"] as const).flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : `${count} ${CHANGE_WORDS[kind][locale].toLowerCase()}`;
  });
  return kinds.length === 0 ? null : kinds.join(", ");
}
