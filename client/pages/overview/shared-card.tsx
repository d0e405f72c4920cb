import { useEffect, useState } from "react";
import { useClock } from "#client/components/clock.tsx";
import { Dialog } from "#client/components/dialog.tsx";
import { useAppSettings, useText } from "#client/components/page-context.tsx";
import { loadIndicatorSubject } from "#client/components/share-dialog/indicator-subject.ts";
import type { ShareSubject } from "#client/components/share-dialog/share-subject.ts";
import { ShareTabs } from "#client/components/share-dialog/share-tabs.tsx";
import { common as commonEn } from "#client/text/en/common.ts";
import { share as en } from "#client/text/en/share.ts";
import { common as commonVi } from "#client/text/vi/common.ts";
import { share as vi } from "#client/text/vi/share.ts";

export interface SharedCardProps {
  indicator: string;
  isOpen: boolean;
  onClose: () => void;
}

/** The share dialog of an indicator's own chart, from the day and release the front page looks from. */
export function SharedCard({ indicator, isOpen, onClose }: SharedCardProps) {
  const text = useText(vi, en);
  const common = useText(commonVi, commonEn);
  const subject = useSubject(indicator, isOpen);
  return (
    <Dialog title={text.open} isOpen={isOpen} onClose={onClose}>
      {subject === null || subject === "failed" ? (
        <p role="status">{subject === null ? common.loading : text.failed}</p>
      ) : (
        <ShareTabs subject={subject} />
      )}
    </Dialog>
  );
}

/** What is shared, read each time the dialog opens; null until it is there. */
function useSubject(indicator: string, isOpen: boolean): ShareSubject | "failed" | null {
  const settings = useAppSettings();
  const { asOf, release } = useClock();
  const [subject, setSubject] = useState<ShareSubject | "failed" | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    const keep = (found: ShareSubject | "failed") => isWanted && setSubject(found);
    loadIndicatorSubject(indicator, { asOf, release }, settings).then(keep, () => keep("failed"));
    return () => {
      isWanted = false;
    };
  }, [indicator, isOpen, asOf, release, settings]);
  return subject;
}
