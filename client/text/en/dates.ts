export const dates = {
  changed: "Days on which figures changed",
  other: "Another day",
};
