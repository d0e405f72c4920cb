import { useState } from "react";
import { useText } from "#client/components/page-context.tsx";
import { share as en } from "#client/text/en/share.ts";
import { share as vi } from "#client/text/vi/share.ts";
import { dayInVietNam } from "#domain/day.ts";
import { CiteTab } from "./cite-tab.tsx";
import { EmbedTab } from "./embed-tab.tsx";
import { LinkTab } from "./link-tab.tsx";
import { OptionRow } from "./option-row.tsx";
import { PictureTab } from "./picture-tab.tsx";
import styles from "./share-dialog.module.css";
import type { ShareSubject } from "./share-subject.ts";

/** Drawn only while the dialog is open, so the clock of the reader's device may be read. */
export function ShareTabs({ subject }: { subject: ShareSubject }) {
  const text = useText(vi, en);
  const [tab, setTab] = useState<keyof typeof text.tabs>("embed");
  const [today] = useState(() => dayInVietNam(new Date()));
  return (
    <div className={styles.share}>
      <OptionRow label={text.tabsLabel} options={text.tabs} chosen={tab} onChoose={setTab} isLabelHidden />
      {tab === "link" && <LinkTab subject={subject} />}
      {tab === "embed" && <EmbedTab subject={subject} today={today} />}
      {tab === "picture" && <PictureTab subject={subject} today={today} />}
      {tab === "cite" && <CiteTab subject={subject} today={today} />}
    </div>
  );
}
