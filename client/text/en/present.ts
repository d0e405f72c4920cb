import type { present as vi } from "../vi/present.ts";

export const present: typeof vi = {
  title: "Presentation",
  open: "Present",
  back: "Back",
  next: "Next",
  place: "{{number}} of {{count}}",
  leave: "Leave",
};
