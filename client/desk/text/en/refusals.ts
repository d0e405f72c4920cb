import type { refusals as vi } from "../vi/refusals.ts";

export const refusals: typeof vi = {
  "not-signed-in": "Your session has ended. Sign in again; what you typed is still on this page.",
  "not-allowed": "Your role does not cover this.",
  "wrong-origin": "The request came from another site and was refused. Load the page again.",
  invalid: "Some fields are not right. Look at the marked ones.",
  unknown: "This was not found. It may have been removed.",
  "changed-meanwhile": "Somebody else has just changed this. What you typed is still below.",
  closed: "This is closed: it was published or discarded.",
  findings: "The ledger does not take this change.",
  "four-eyes": "Whoever worked on a draft does not publish it. Ask a second person.",
  empty: "The draft has no changes yet.",
  "ledger-moved": "Another release has just been published. Look at the draft again, then publish.",
  "already-imported": "This document was imported before.",
  unreadable: "The file could not be read.",
  "too-large": "The file is too large.",
  "too-many": "Too many requests in a short time. Wait a moment.",
  internal: "Something went wrong on the server. Nothing was changed; try again.",
  offline: "The server could not be reached. Nothing was changed; try again.",
};
