export const search = {
  title: "Find an indicator",
  titleOf: "Find “{{words}}”",
  description: "Search {{count}} indicators by name, other names and topic, with or without diacritics.",
  label: "Name of an indicator",
  button: "Find",
  found: { one: "1 indicator found.", other: "{{count}} indicators found." },
  none: "No indicator has such a name, other name or topic. Try fewer words, or see all indicators below.",
  all: "All indicators",
};
