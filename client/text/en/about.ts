import type { ProseSection } from "#client/text/prose.ts";

export const about = {
  title: "About, and how it is computed",
  description: "What this site is and whom it serves; which figure is used when reports differ; how exceeded, met and missed are computed.",
  lead: "{{name}} puts the yearly socio-economic figures of {{province}} in one place: to be seen, quoted, and traced to the very report that states each of them.",
  contents: "On this page",
  statusCaption: "How firm an actual is, and how it is drawn",
  statusHeads: { status: "Status", form: "In charts", meaning: "Meaning" },
  statusForms: {
    reported: "solid bar, filled point",
    final: "solid bar, filled point",
    estimate: "hatched bar, hollow point",
    preliminary: "hollow bar, hollow point",
  },
  areas: "{{province}} consists of the areas:",
};

export const aboutSections: readonly ProseSection[] = [
  {
    id: "purpose",
    title: "What this site is, and whom it serves",
    blocks: [
      "Every figure here was stated by a published report. The site records the report's own words, the unit, how firm the figure is, the date of publication and the address, and only then draws a chart. Where no report was found, the place stays empty.",
      {
        terms: [
          ["Officials before a meeting", "see where the year stands against the plan and against the year before, printed on A4."],
          ["Journalists", "quote a figure with the right unit and status, and with the name and date of its report."],
          ["Analysts", "take the figures through the API, each with its definition, unit, status and report."],
        ],
      },
    ],
  },
  {
    id: "clocks",
    title: "Two clocks",
    blocks: [
      {
        terms: [
          [
            "Date of publication",
            "is the day a report reached the public. The figures as known on a chosen day use only reports published by the end of that day, Viet Nam time.",
          ],
          [
            "Release",
            "is the moment this site published the figures. Each release has a number, an instant and a SHA-256 checksum and never changes; every change goes into the next one. See [the releases](/releases).",
          ],
        ],
      },
      "A report of which only the year or the month is known counts as of the last day of that year or month. A report without a date counts only in today's view: it can support a dated figure but never replace one.",
    ],
  },
  {
    id: "current",
    title: "Which figure is in use",
    blocks: [
      "Several reports may state the same indicator for the same area, period and basis. In the order of publication, the figure in use is chosen as follows:",
      {
        steps: [
          "A decision of the editors, with its reason, comes before every other rule, as soon as the chosen report was published.",
          "For counts taken on a day, such as communes, products or population: the count nearest the end of the period. A count of November does not replace one of 31 December.",
          "A final figure (final accounts, statistical yearbook) outranks every figure that is not final.",
          "Otherwise, the figure of the newest report.",
          "Two different figures published on one day, or an undated report with another figure: the first recorded stays and the other is listed under [Conflicts](/conflicts).",
        ],
      },
      "The same rule, given a date, answers what was known on that day.",
    ],
  },
  {
    id: "words",
    title: "Revision, correction, repeat, conflict",
    blocks: [
      {
        terms: [
          [
            "Revision",
            "A later report gives another value. This is not an error: an estimate gives way to an outcome, a preliminary figure to a final one. The old value stays visible on the indicator's page.",
          ],
          [
            "Correction",
            "This site had read or typed the figure wrong. This is our error, and is recorded with what was wrong and why. Revision and correction are never used for one another.",
          ],
          [
            "Repeat",
            "A later report restates a value that had already been replaced, or states the figure in use with fewer digits (“54.5” after 54.55; “over 6.9%” after 6.92%). A repeat changes nothing. Conversely, where a later report states the same figure in more detail, the finer value is used, and this is no revision either.",
          ],
          ["Conflict", "Reports disagree and no rule can tell. The site shows both, says which one is drawn, and why."],
        ],
      },
    ],
  },
  {
    id: "status",
    title: "How firm a figure is",
    blocks: [
      "The status follows the words of the report and is always told twice, by form and by word. Where the report says nothing, the figure is “as reported” and is never taken as final.",
    ],
  },
  {
    id: "targets",
    title: "Which target is drawn",
    blocks: [
      "A year may have several targets, set by several authorities at several times. The one set last before the period ended is drawn; where there is none, the earliest report that states the target after the period. The others are listed on the indicator's page.",
    ],
  },
  {
    id: "verdict",
    title: "Exceeded, met, missed",
    blocks: [
      "The verdict is computed by this site, by one rule for all indicators. It may differ from the verdict a report gives.",
      {
        steps: [
          "Without a target there is no verdict.",
          "The period is not over, or there is no actual yet: **pending**.",
          "The target says “about”, its unit differs from that of the actual, or the year's accounts and plan are defined differently (accounts with carry-over, a plan without): **not comparable**.",
          "The target is a range (6.5–7%): inside it, both ends included, is **met**; outside on the better side is **exceeded**, on the other side **missed**.",
          "Otherwise the target is rounded to the last digit that the actual was stated with, and compared with the actual. Equal is **met**. For example, an actual of 7% against a target of 6.8% is met.",
          "Different: on the better side is **exceeded**, on the other side **missed**. The better side of “at least” is above, of “at most” below; for a plain target it follows the direction of the indicator (for poverty and for ranks, lower is better). An indicator without a direction: **not comparable**.",
          "An actual that is not stated exactly (“over”, “nearly”, “about”, a range) is judged only when every value it may stand for lies on the same side of the target; if not: **not comparable**.",
        ],
      },
    ],
  },
  {
    id: "derived",
    title: "Computed figures",
    blocks: [
      {
        terms: [
          [
            "Against the year before",
            "Rates in per cent are compared in percentage points, ranks in places, index scores by difference, all others by difference and per cent. Only two consecutive years on the same basis are compared, with no change of definition in between.",
          ],
          [
            "Against the target",
            "Actual divided by target, in per cent; not for ranks, nor for targets that are a range or say “about”. The difference to a range is the difference to its nearest end.",
          ],
          [
            "Growth over the series",
            "From the first year to the last that has a figure, never across a break; the average per year is the compound average.",
          ],
          [
            "Rounding",
            "Figures are kept as the report states them, rounded only when printed, and never given more digits: where the report says 8%, the site says 8%, not 8.00%.",
          ],
        ],
      },
    ],
  },
  {
    id: "merger",
    title: "The merger, and “same territory”",
    blocks: [
      "{{history}}. The former and the present province are two different areas. Charts break at the day of the merger; no percentage is computed between the former and the present province.",
      "“Same territory” is the sum over all former provinces in the year before, only for indicators that can be added up (such as budget revenue or enterprises), and only where every former province has the figure. Rates, figures per head and ranks cannot be added and have none.",
    ],
  },
  {
    id: "gaps",
    title: "Gaps",
    blocks: [
      "A year for which no report was found stays empty and says “no figure”. A gap is not zero, nor does it mean that nothing was published: only that this site has not found it. A series may also break because the base year of prices, the poverty standard or the form of the accounts changed; the reason is given at the break.",
    ],
  },
  {
    id: "not-done",
    title: "What this site does not do",
    blocks: [
      {
        list: [
          "It does not interpolate, carry figures over from another year, estimate or forecast.",
          "It does not join two definitions into one series.",
          "It does not survey, and does not alter what a report states, even where that looks mistaken; doubts are recorded as notes.",
          "It does not score or rank areas beyond the published rankings.",
        ],
      },
    ],
  },
  {
    id: "privacy",
    title: "Privacy",
    blocks: [
      "The site sets no cookie, does not count its readers, loads nothing from any other host and carries no advertising. A link to a report opens the page of whoever published it, under that site's own rules.",
    ],
  },
  {
    id: "accessibility",
    title: "Accessibility",
    blocks: [
      "The site works with a keyboard and with a screen reader. Every chart has a sentence and a table with the same content; status and verdict are never told by colour alone. Light and dark, magnified and printed it stays readable; with JavaScript switched off, the sentence and the table remain.",
    ],
  },
  {
    id: "contact",
    title: "When a figure looks wrong",
    blocks: [
      "The figures are published by {{authority}} and by the bodies named in each report. Where this site differs from a report, please tell the province's office in charge of this site, with the address of the page and the name of the report. Where the report itself is wrong, please turn to whoever published it.",
    ],
  },
];
