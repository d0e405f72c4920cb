import type { Report } from "#domain/report.ts";
import type { Standing } from "#domain/resources/report.ts";

const kinds: Record<Report["kind"], string> = {
  news: "news",
  statistics: "statistics",
  portal: "official portal",
  report: "report",
  resolution: "resolution or decision",
};

const standings: Record<Standing, string> = {
  current: "in use",
  supports: "same as in use",
  superseded: "superseded",
  repeat: "repeat",
  conflict: "conflict",
  "other-target": "other target",
};

const standingExplanations: Record<Standing, string> = {
  current: "this figure is drawn",
  supports: "states the figure that is drawn after another report",
  superseded: "was in use until another report revised it",
  repeat: "restates a figure that was known; changes nothing",
  conflict: "reports disagree; another figure is drawn",
  "other-target": "another target of the same period; a different one is drawn",
};

export const reports = {
  title: "Reports",
  description:
    "The {{count}} reports, articles and statistical tables this site takes its figures from, by date of publication, with what each of them states.",
  lead: "{{reports}} reports state {{figures}} figures. The date of {{dated}} is known, at least by year; {{undated}} have no date.",
  filters: "Filter the reports",
  search: "Search titles and publishers",
  searchHint: "Diacritics optional: “bao dong thap”",
  kind: "Kind",
  anyKind: "Every kind",
  indicator: "States the indicator",
  anyIndicator: "Every indicator",
  apply: "Filter",
  clear: "Clear the filter",
  found: "{{count}} of {{all}} reports found.",
  foundNone: "No report matches this filter.",
  foundNoneHint: "Try fewer words, or drop one of the conditions.",
  years: "Go to year",
  undated: "No date",
  undatedHint: "The date of publication is not known. These reports can support a dated figure but never replace one.",
  yearOnly: "year only",
  monthOnly: "month only",
  noDate: "no date",
  countReports: "{{count}} reports",
  countFigures: "{{count}} figures",
  column: { date: "Published", report: "Report", figures: "Figures", standing: "Of which" },
  kinds,
  standings,
  standingExplanations,
};

export const report = {
  description: "{{publisher}}, {{date}}. This report states {{figures}} figures: {{standings}}.",
  lead: "This report states {{figures}} figures: {{standings}}.",
  publisher: "Publisher",
  published: "Published",
  kind: "Kind",
  address: "Address",
  open: "Open the report at {{host}}",
  noAddress: "No address of this report is known.",
  leaves: "The link opens the page of whoever published it, outside this site.",
  partialYear: "{{date}}, the year only: taken as published on 31/12/{{date}}",
  partialMonth: "{{date}}, the month only: taken as published on its last day",
  noDate: "No date. This report can support a dated figure but never replace one.",
  figures: "What the report states",
  caption: "Figures in the report “{{title}}”: its words, what was read from them, and what became of them",
  column: { figure: "Indicator", stated: "In the report's words", read: "Read as", standing: "Standing" },
  of: { actual: "Actual", target: "Target" },
  period: { year: "{{period}}", span: "{{period}}" },
  countedOn: "as of {{date}}",
  locator: "Place: {{locator}}",
  note: "Editors' note:",
  drawn: "Drawn: {{figure}}",
  back: "All reports",
};
