import type { Locale } from "#domain/text.ts";
import type { PageHead } from "./components/page.ts";
import { site } from "./components/site.ts";

/** "Tăng trưởng GRDP · Chỉ số Đồng Tháp"; the front page has its own form. */
export function titleOf(head: Pick<PageHead, "title">, locale: Locale): string {
  return head.title === "" ? site.name[locale] : `${head.title} · ${site.name[locale]}`;
}
