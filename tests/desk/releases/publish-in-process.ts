import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { addChange, createDraft, type Desk } from "#server/desk/releases/edit-draft.ts";
import { publishDraft } from "#server/desk/releases/publish-draft.ts";
import { loadSnapshot } from "#server/snapshot/load-snapshot.ts";
import { openStore } from "#server/store/open-store.ts";
import { aFigure, aReport, TEXT } from "./synthetic-changes.ts";

/**
 * A process of its own that drafts and publishes without end: `node publish-in-process.ts FILE ROOT`. It prints "ready" before the first act and, after
 * each act that was acknowledged, what it was: "created 7", "added 7 2", "published 3".
 */
const [file = "", rootDirectory = ""] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const catalogue = loadCatalogue(rootDirectory);
const store = await openStore(file);
let current = await loadSnapshot(store, catalogue);
const desk: Desk = { store, current: () => current, clock: () => new Date() };
say("ready");
for (;;) {
  const draft = await createDraft(desk, { ...TEXT, actor: "lan" });
  say(`created ${draft}`);
  const report = aReport({ id: `bao-cao-gia-dinh-${current.release.release}` });
  await addChange(desk, { draft, version: 1, actor: "lan" }, { type: "add-report", report });
  say(`added ${draft} 1`);
  for (const [index, period] of ["2019", "2020", "2021"].entries()) {
    const observation = aFigure({ period, report: report.id, value: current.release.release + index });
    await addChange(desk, { draft, version: 2 + index, actor: "lan" }, { type: "add", observation });
    say(`added ${draft} ${2 + index}`);
  }
  const published = await publishDraft(desk, { draft, version: 5, actor: "minh" }, { fourEyes: true, publishedBy: "minh" });
  current = published.snapshot;
  say(`published ${published.release.release}`);
}
