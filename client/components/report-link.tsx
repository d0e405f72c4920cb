import type { ReactNode } from "react";
import { common as en } from "#client/text/en/common.ts";
import { common as vi } from "#client/text/vi/common.ts";
import { formatDay } from "#domain/number.ts";
import type { ReportReference } from "#domain/resources/scorecard.ts";
import type { Locale } from "#domain/text.ts";
import { ClockLink } from "./clock.tsx";
import { useLocale } from "./page-context.tsx";

export type NamedReport = Pick<ReportReference, "id" | "publisher" | "published"> & Partial<Pick<ReportReference, "title">>;

export interface ReportLinkProps {
  /** With its publisher it is named; an id alone needs `children`. */
  report: NamedReport | string;
  children?: ReactNode;
}

/** Leads to the page of a report: "Báo Đồng Tháp, 23/01/2024", or from a figure given as children. */
export function ReportLink({ report, children }: ReportLinkProps) {
  const locale = useLocale();
  const id = typeof report === "string" ? report : report.id;
  const name = typeof report === "string" ? report : reportName(report, locale);
  return (
    <ClockLink to={`/reports/${id}`} title={typeof report === "string" ? undefined : report.title}>
      {children ?? name}
    </ClockLink>
  );
}

/** Publisher and date as far as it is known. */
export function reportName({ publisher, published }: Omit<NamedReport, "id">, locale: Locale): string {
  return `${publisher}, ${published === null ? (locale === "vi" ? vi : en).noReport : formatDay(published)}`;
}
