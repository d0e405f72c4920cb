/** Why an address gave no page, by the last part of the problem's type; `explanation` for its own page. */
export const problem = {
  goOn: "Where to go from here",
  toOverview: "Overview",
  toIndicators: "All indicators",
  toReports: "Reports",
  toAbout: "About, and how it is computed",
  didYouMean: "Did you mean",
  missing: {
    indicator: "There is no indicator “{{id}}”.",
    area: "There is no area “{{id}}”.",
    report: "There is no report “{{id}}”.",
    release: "There is no release “{{id}}”.",
    basis: "There is no basis “{{id}}”.",
    other: "There is no “{{id}}”.",
  },
  parameter: "Parameter “{{name}}”",
  allowed: "This address knows the parameters: {{names}}.",
  noneAllowed: "This address knows no parameters.",
  withoutParameters: "Open this page without parameters",
  status: "Status {{status}}",
  typeKicker: "Problems of the API",
  typeOf: "Name of the type:",
  toApi: "Documentation of the API",
  kinds: {
    "page-not-found": {
      title: "There is no such page",
      explanation: "The address leads to no page. It may have been mistyped, or a part of the link was cut off.",
    },
    "not-found": {
      title: "Not found",
      explanation: "The address names an indicator, area, report or release that the data set does not have.",
    },
    gone: { title: "Withdrawn", explanation: "This was here once and has been withdrawn." },
    "unknown-parameter": {
      title: "An unknown parameter",
      explanation:
        "After the question mark the address has a parameter this page does not know. The page does not guess, so that a link never quietly changes its meaning.",
    },
    "invalid-parameter": {
      title: "A parameter that cannot be read",
      explanation: "A parameter of the address is empty, given twice, or has a value that cannot be read.",
    },
    "as-of-in-future": {
      title: "A day to come",
      explanation: "Figures can be seen as known today or on an earlier day.",
    },
    "not-additive": { title: "Cannot be summed", explanation: "Figures of this indicator cannot be summed over areas." },
    "definition-mismatch": {
      title: "Different definitions",
      explanation: "These figures follow different definitions and cannot stand side by side.",
    },
    "not-acceptable": { title: "No such form", explanation: "The content does not exist in the form asked for." },
    "method-not-allowed": { title: "Not this way", explanation: "This address is for reading only." },
    offline: {
      title: "The figures could not be fetched",
      explanation: "The server does not answer, or the network is down. What you were looking at is not lost; try again in a moment.",
    },
    internal: {
      title: "Something broke here",
      explanation:
        "The fault is on this site's side, not with the address or your device. Try again; if it stays, please tell the office in charge.",
    },
  },
};
