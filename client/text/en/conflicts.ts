export const conflicts = {
  title: "Conflicts",
  description: "{{count}} figures on which reports disagree: the one that is drawn, the others, and why.",
  lead: "On {{count}} figures the reports disagree, and not by revision. The figure in **bold** is drawn; beside it the others, and why they are not.",
  method: "When two figures count as a conflict",
  none: "There is no figure on which reports disagree.",
  countFigures: "{{count}} figures",
  caption: "{{area}}: the figure drawn, and the others",
  column: { figure: "Indicator, period", drawn: "Drawn", rival: "Other reports state", reason: "Why it is not drawn" },
  of: { actual: "actual", target: "target" },
  decision: "Decision of the editors:",
  note: "Note:",
};
