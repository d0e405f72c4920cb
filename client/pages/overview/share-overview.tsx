import { useState } from "react";
import { Button } from "#client/components/button.tsx";
import type { SharedScorecard } from "#client/components/share-dialog/scorecard-subject.ts";
import type { ShareScorecard } from "#client/components/share-dialog/share-scorecard.tsx";

/** Shares the headline indicators of the year. What that takes is fetched when a reader asks: the front page is read first. */
export function ShareOverview({ label, shared }: { label: string; shared: SharedScorecard }) {
  const [Dialog, setDialog] = useState<typeof ShareScorecard | null>(null);
  const open = async () => {
    const loaded = await import("#client/components/share-dialog/share-scorecard.tsx");
    setDialog(() => loaded.ShareScorecard);
  };
  if (Dialog !== null) return <Dialog {...shared} />;
  return (
    <Button isQuiet className="no-print needs-scripts" onClick={open}>
      {label}
    </Button>
  );
}
