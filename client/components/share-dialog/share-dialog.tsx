import { lazy, Suspense, useState } from "react";
import { Button } from "#client/components/button.tsx";
import { Dialog } from "#client/components/dialog.tsx";
import { useText } from "#client/components/page-context.tsx";
import { share as en } from "#client/text/en/share.ts";
import { share as vi } from "#client/text/vi/share.ts";
import type { ShareSubject } from "./share-subject.ts";

// Most readers never open it: its tabs are fetched when one does.
const ShareTabs = lazy(async () => ({ default: (await import("./share-tabs.tsx")).ShareTabs }));

/** The button that opens the dialog of a chart: link, frame, picture, citation. Quiet beside the smaller charts of a page. */
export function ShareButton({ subject, isQuiet = false }: { subject: ShareSubject; isQuiet?: boolean }) {
  const text = useText(vi, en);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button isMain={!isQuiet} isQuiet={isQuiet} className="no-print needs-scripts" onClick={() => setOpen(true)}>
        {isQuiet ? text.openOne : text.open}
      </Button>
      <Dialog title={text.open} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Suspense>
          <ShareTabs subject={subject} />
        </Suspense>
      </Dialog>
    </>
  );
}
