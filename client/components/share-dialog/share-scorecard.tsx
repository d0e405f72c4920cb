import { useAppSettings } from "#client/components/page-context.tsx";
import { type SharedScorecard, scorecardSubject } from "./scorecard-subject.ts";
import { ShareButton } from "./share-dialog.tsx";

/** The dialog of a scorecard, open at once: for pages that fetch it when a reader asks for it. */
export function ShareScorecard(shared: SharedScorecard) {
  const { origin } = useAppSettings();
  return <ShareButton subject={scorecardSubject(shared, origin)} isQuiet isOpenAtFirst />;
}
