import { useState } from "react";
import { Button } from "#client/components/button.tsx";
import { useText } from "#client/components/page-context.tsx";
import { common as en } from "#client/text/en/common.ts";
import { common as vi } from "#client/text/vi/common.ts";
import styles from "./share-dialog.module.css";

/** The one filled button of the dialog: copies and says so. */
export function CopyMain({ text, label }: { text: string; label: string }) {
  const words = useText(vi, en);
  const [outcome, setOutcome] = useState<"" | "copied" | "copyFailed">("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("copyFailed"),
    );
  return (
    <div className={styles.deed}>
      <Button isMain onClick={copy}>
        {label}
      </Button>
      <span role="status" className={styles.note}>
        {outcome && words[outcome]}
      </span>
    </div>
  );
}
