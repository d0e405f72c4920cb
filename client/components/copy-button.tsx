import { useState } from "react";
import { common as en } from "#client/text/en/common.ts";
import { common as vi } from "#client/text/vi/common.ts";
import { Button } from "./button.tsx";
import { useText } from "./page-context.tsx";

export interface CopyButtonProps {
  text: string;
  /** What is copied; "Chép" when left out. */
  label?: string;
}

/** Copies a text and says so, to eyes and to screen readers. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const words = useText(vi, en);
  const [outcome, setOutcome] = useState<"" | "copied" | "copyFailed">("");
  return (
    <span className="no-print needs-scripts">
      <Button isQuiet onClick={() => copy(text).then(setOutcome)}>
        {label ?? words.copy}
      </Button>{" "}
      <span role="status">{outcome && words[outcome]}</span>
    </span>
  );
}

/** The clipboard is missing on plain http and may be refused. */
async function copy(text: string): Promise<"copied" | "copyFailed"> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return "copyFailed";
  }
}
