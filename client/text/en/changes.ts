import type { ReleaseChange } from "#domain/resources/release.ts";

const kinds: Record<ReleaseChange["kind"], { title: string; count: string; explanation: string }> = {
  added: { title: "Added", count: "{{count}} added", explanation: "Figures this site did not have before." },
  revised: { title: "Revised", count: "{{count}} revised", explanation: "A later report gives another value. This is not an error." },
  corrected: {
    title: "Corrected",
    count: "{{count}} corrected",
    explanation: "This site had read or typed the figure wrong; now put right, with the reason.",
  },
  withdrawn: { title: "Withdrawn", count: "{{count}} withdrawn", explanation: "Figures no longer in use, with the reason." },
};

/** Of the table of changes. */
export const changes = {
  column: { figure: "Indicator, area, period", kind: "Change", from: "From", to: "To", report: "Report" },
  of: { actual: "actual", target: "target" },
  noFigure: "none",
  gone: "none",
  reason: "Reason:",
  pages: "Pages of the list of changes",
  page: "Page {{page}}",
  previous: "Previous page",
  next: "Next page",
  kinds,
};
