import { fold } from "#client/components/find-indicators.ts";
import { isPartialDate } from "#domain/day.ts";
import { formatDay } from "#domain/number.ts";
import type { Report } from "#domain/report.ts";

/** A report while its fields are being typed. */
export interface ReportDraft {
  title: string;
  publisher: string;
  published: string;
  url: string;
  kind: Report["kind"];
  /** Empty while the one made of the other fields stands. */
  id: string;
}

export type ReportFault = "missing" | "not-a-date" | "not-an-address" | "not-an-id";
export type ReportFaults = Partial<Record<keyof ReportDraft, ReportFault>>;

export const EMPTY_REPORT: ReportDraft = { title: "", publisher: "", published: "", url: "", kind: "news", id: "" };
/** Words of a title that an id takes at most. */
const WORDS_OF_ID = 6;

export function reportDraftOf({ title, publisher, published, url, kind, id }: Report): ReportDraft {
  return { title, publisher, published: published === null ? "" : formatDay(published), url: url ?? "", kind, id };
}

/** The report that was typed, or what is wrong with it. */
export function readReportDraft(draft: ReportDraft): { report: Report } | { faults: ReportFaults } {
  const faults: ReportFaults = {};
  const published = parseDay(draft.published);
  const [title, publisher, url] = [draft.title.trim(), draft.publisher.trim(), draft.url.trim()];
  const id = draft.id.trim() || proposeId(draft);
  if (title === "") faults.title = "missing";
  if (publisher === "") faults.publisher = "missing";
  if (published === undefined) faults.published = "not-a-date";
  if (url !== "" && !/^https?:\/\/\S+$/.test(url)) faults.url = "not-an-address";
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) faults.id = id === "" ? "missing" : "not-an-id";
  if (Object.keys(faults).length > 0 || published === undefined) return { faults };
  return { report: { id, title: title.normalize(), publisher: publisher.normalize(), published, url: url || null, kind: draft.kind } };
}

/** `bao-dong-thap-2024-01-23-tap-trung-lanh-dao`: publisher, date, and how the title begins. */
export function proposeId({ title, publisher, published }: Pick<ReportDraft, "title" | "publisher" | "published">): string {
  const day = parseDay(published) ?? "";
  const words = [fold(publisher), day ?? "", ...fold(title).split(" ").slice(0, WORDS_OF_ID)];
  return words
    .join("-")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
}

/** `23/01/2024`, `1/2024`, `2024` or the form with hyphens as a date; null where nothing was typed, undefined where it is no date. */
export function parseDay(text: string): string | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const parts = typed.includes("/") ? typed.split("/").reverse() : typed.split("-");
  const date = parts.map((part, index) => (index === 0 ? part : part.padStart(2, "0"))).join("-");
  return isPartialDate(date) ? date : undefined;
}
