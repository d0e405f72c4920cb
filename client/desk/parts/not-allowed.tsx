import { useText } from "#client/components/page-context.tsx";
import { shell as en } from "../text/en/shell.ts";
import { shell as vi } from "../text/vi/shell.ts";
import notes from "./notes.module.css";

/** In place of what the person's role does not cover. The server refuses it as well. */
export function NotAllowed() {
  return <p className={notes.note}>{useText(vi, en).notAllowed}</p>;
}
