import { download as en } from "#client/text/en/download.ts";
import { download as vi } from "#client/text/vi/download.ts";
import { DownloadPanel, type DownloadPanelProps, type DownloadScope } from "./download-panel.tsx";
import { useText } from "./page-context.tsx";
import { Section } from "./section.tsx";

/** The panel of files as a part of its own, below what it takes away. */
export function DownloadSection(props: DownloadPanelProps) {
  const text = useText(vi, en);
  return (
    <div className="no-print">
      <Section id="downloads" title={text.title}>
        <DownloadPanel {...props} />
      </Section>
    </div>
  );
}

/** Everything the site has: every report's figure in every area. */
export function wholeDataset(count: number): DownloadScope {
  return { scope: "full", count, path: "/dataset", search: { history: "all" } };
}
