import { once } from "node:events";
import { loadCatalogue } from "#server/catalogue/load-catalogue.ts";
import { extract } from "#server/desk/extraction/extract.ts";
import { decideItem } from "#server/desk/imports/decide-item.ts";
import { draftImport } from "#server/desk/imports/draft-import.ts";
import { keepReport } from "#server/desk/imports/import-report.ts";
import { readImport } from "#server/desk/imports/read-imports.ts";
import { addChange, type Desk } from "#server/desk/releases/edit-draft.ts";
import { publishDraft } from "#server/desk/releases/publish-draft.ts";
import { readPastedText } from "#server/desk/reports/read-report.ts";
import { loadSnapshot } from "#server/snapshot/load-snapshot.ts";
import { openStore } from "#server/store/open-store.ts";
import { aFigure, aReport } from "./synthetic-changes.ts";

/**
 * A process of its own that imports, reviews, drafts and publishes without end: `node desk-in-process.ts FILE ROOT`. It waits for a line before it opens
 * the database, and prints each act that was acknowledged: "imported 7", "decided 7 2 2", "drafted 3 7", "added 3 3", "published 4".
 */
const [file = "", rootDirectory = ""] = process.argv.slice(2);
const LAN = { actor: "lan", actorName: "Lan" };
const say = (line: string) => process.stdout.write(`${line}\n`);
const catalogue = loadCatalogue(rootDirectory);
say("loaded");
await once(process.stdin, "data");
const store = await openStore(file);
let current = await loadSnapshot(store, catalogue);
const desk: Desk = { store, current: () => current, clock: () => new Date() };
say("ready");
for (;;) {
  const turn = process.hrtime.bigint();
  const report = aReport({ id: `bao-cao-gia-dinh-${turn}` });
  const text = `Năm 2023, GRDP của tỉnh tăng 5,5%. Kim ngạch xuất khẩu năm 2023 đạt 1.300 triệu USD (báo cáo ${turn}).`;
  const pasted = readPastedText(text);
  const extraction = extract(pasted.text, { indicators: catalogue.indicators, area: "dong-thap", published: report.published });
  const handed = { request: { report, area: "dong-thap" }, document: { text }, ...LAN };
  const number = await keepReport(desk, handed, { report: pasted, extraction });
  say(`imported ${number}`);
  for (const { item, figure } of (await readImport(desk, number)).items) {
    const { version } = await decideItem(desk, { import: number, item, ...LAN }, { version: 1, state: "approved", figure, reason: "" });
    say(`decided ${number} ${item} ${version}`);
  }
  const { draft, version } = await draftImport(desk, number, { draft: null, ...LAN });
  say(`drafted ${draft} ${number}`);
  const observation = aFigure({ period: "2019", report: report.id });
  const added = await addChange(desk, { draft, version, actor: "lan" }, { type: "add", observation });
  say(`added ${draft} ${added}`);
  const published = await publishDraft(desk, { draft, version: added, actor: "minh" }, { fourEyes: true, publishedBy: "minh" });
  current = published.snapshot;
  say(`published ${published.release.release}`);
}
