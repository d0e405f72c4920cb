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

export const releases = {
  title: "Releases",
  description: "When the figures of this site changed, and why: {{count}} releases, the newest of {{date}}.",
  lead: "Every publication of figures is a numbered release that never changes afterwards. The newest is release {{release}}, at {{instant}}.",
  feed: "Follow the releases by Atom",
  caption: "Releases, newest first",
  column: {
    release: "Release",
    recordedAt: "Instant (Viet Nam time)",
    title: "Contents",
    observations: "Figures",
    reports: "Reports",
    added: "Added",
    withdrawn: "Withdrawn",
  },
  name: "Release {{release}}",
};

export const release = {
  title: "Release {{release}}",
  recordedAt: "Instant",
  publishedBy: "Published by",
  counts: "In this release",
  observations: "{{count}} figures",
  reports: "{{count}} reports",
  decisions: "{{count}} decisions of the editors",
  added: "{{count}} added",
  withdrawn: "{{count}} withdrawn",
  sha256: "SHA-256",
  sha256Hint: "of all figures as canonical CSV: the same figures give the same sum.",
  changes: "What changed",
  changesLead: "{{count}} changes against the release before.",
  changesFirst: "This is the first release, so every figure is new.",
  changesNone: "This release changes no figure.",
  caption: "Changes in release {{release}}, {{from}} to {{to}} of {{count}}",
  column: { figure: "Indicator, area, period", kind: "Change", from: "From", to: "To", report: "Report" },
  of: { actual: "actual", target: "target" },
  noFigure: "none",
  gone: "none",
  reason: "Reason:",
  pages: "Pages of the list of changes",
  page: "Page {{page}}",
  previous: "Previous page",
  next: "Next page",
  back: "All releases",
  kinds,
};
