import { describe, expect, test } from "vitest";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import { laddersByPeriod } from "#domain/series.ts";
import { openDraft } from "#server/desk/releases/draft.ts";
import {
  addChange,
  createDraft,
  type Desk,
  describeDraft,
  discardDraft,
  type Editing,
  removeChange,
} from "#server/desk/releases/edit-draft.ts";
import { diffDraft, previewDraft } from "#server/desk/releases/preview-draft.ts";
import { publishDraft } from "#server/desk/releases/publish-draft.ts";
import { loadSnapshot } from "#server/snapshot/load-snapshot.ts";
import type { Snapshot } from "#server/snapshot/snapshot.ts";
import { readAudit } from "#server/store/audit.ts";
import { dumpLedger } from "#server/store/dump-ledger.ts";
import { readRelease, readReleases } from "#server/store/read-release.ts";
import { verifyStore } from "#server/store/verify-store.ts";
import { aDesk, aDraft, CATALOGUE } from "./a-desk.ts";
import { aFigure, aReport, TEXT } from "./synthetic-changes.ts";

const GROWTH_2023 = { indicator: "grdp-growth", area: "dong-thap", basis: "" };
const REASON = "Đọc nhầm chữ số (giả định)";
const FOUR_EYES = { fourEyes: true, publishedBy: "Phòng Thống kê giả định" };

/** Adds changes one after the other; answers the draft as the person sees it after the last. */
async function addAll(desk: Desk, editing: Editing, ...changes: LedgerChange[]): Promise<Editing> {
  let { version } = editing;
  for (const change of changes) version = await addChange(desk, { ...editing, version }, change);
  return { ...editing, version };
}

function growthOf2023(snapshot: Snapshot): number | undefined {
  const indicator = CATALOGUE.indicatorsById.get("grdp-growth");
  if (indicator === undefined) return undefined;
  const input = { indicator, statements: snapshot.statementsOf(GROWTH_2023), decisions: snapshot.decisionsOf(GROWTH_2023), asOf: null };
  return laddersByPeriod(input).get("2023")?.current?.value;
}

/** A figure of the founding dataset, as a report of 2024 states it. */
function firstGrowthOf2023(snapshot: Snapshot) {
  const found = snapshot
    .statementsOf(GROWTH_2023)
    .find(({ period, value, measure }) => period === "2023" && measure === "actual" && value === 6.14);
  if (found === undefined) throw new Error("the founding dataset lacks 6.14");
  const { published: _, recordedIn: __, ...observation } = found;
  return observation;
}

describe("a draft", () => {
  test("shows what will change and changes nothing before it is published", async () => {
    const desk = await aDesk();
    const editing = await addAll(
      desk,
      await aDraft(desk),
      { type: "add-report", report: aReport() },
      { type: "add", observation: aFigure() },
    );
    const draft = await openDraft(desk.store, editing.draft);
    expect(await diffDraft(desk.current(), draft)).toEqual([
      {
        ...{ kind: "revised", indicator: "grdp-growth", area: "dong-thap", period: "2023", measure: "actual", basis: "", reason: null },
        from: { value: 5.61, valueMax: null, operator: null, status: "reported", qualifier: null, report: expect.any(String) },
        to: { value: 5.55, valueMax: null, operator: null, status: "final", qualifier: null, report: "bao-cao-gia-dinh-2026" },
      },
    ]);
    expect(growthOf2023(previewDraft(desk.current(), draft))).toBe(5.55);
    expect(growthOf2023(desk.current())).toBe(5.61);
    expect(await readReleases(desk.store)).toHaveLength(1);
  });

  test("becomes the next release when a second person publishes it", async () => {
    const desk = await aDesk();
    const editing = await addAll(
      desk,
      await aDraft(desk),
      { type: "add-report", report: aReport() },
      { type: "add", observation: aFigure() },
    );
    const { release, snapshot } = await publishDraft(desk, { ...editing, actor: "minh" }, FOUR_EYES);
    expect(release).toMatchObject({
      ...{ release: 2, recordedAt: "2026-06-01T08:00:00.000Z", publishedBy: "Phòng Thống kê giả định", ...TEXT },
      counts: { observations: 1094, reports: 295, decisions: 4, added: 1, withdrawn: 0 },
    });
    expect(growthOf2023(snapshot)).toBe(5.55);
    const loaded = await loadSnapshot(desk.store, CATALOGUE);
    expect(growthOf2023(loaded)).toBe(5.55);
    expect(loaded.release).toEqual(release);
    expect([...loaded.statements()].sort(byText)).toEqual([...snapshot.statements()].sort(byText));
    expect(await verifyStore(desk.store)).toEqual([]);
    expect(await openDraft(desk.store, editing.draft)).toMatchObject({ state: "published", release: 2 });
  });

  test("is dumped after the rows of the files", async () => {
    const desk = await aDesk();
    const editing = await addAll(
      desk,
      await aDraft(desk),
      { type: "add-report", report: aReport() },
      { type: "add", observation: aFigure() },
    );
    await publishDraft(desk, { ...editing, actor: "minh" }, FOUR_EYES);
    const [reports, observations] = await dumpLedger(desk.store);
    expect(reports?.text.trimEnd().split("\n").at(-1)).toBe(
      "bao-cao-gia-dinh-2026,Báo cáo giả định,Nhà xuất bản giả định,2026-05-20,,report",
    );
    expect(observations?.text.trimEnd().split("\n").at(-1)).toBe(
      `grdp-growth,dong-thap,2023,,,actual,,5.55,,percent,final,,"đạt 5,55% (giả định)",bao-cao-gia-dinh-2026,,`,
    );
  });

  test("corrects with a reason, and the release before keeps what it said", async () => {
    const desk = await aDesk();
    const wrong = firstGrowthOf2023(desk.current());
    const editing = await addAll(desk, await aDraft(desk), { type: "correct", observation: { ...wrong, value: 6.41 }, reason: REASON });
    const { snapshot } = await publishDraft(desk, { ...editing, actor: "minh" }, FOUR_EYES);
    const valueIn = async (release: number) =>
      (await readRelease(desk.store, release)).statements.find(
        (one) => one.report === wrong.report && one.period === "2023" && one.indicator === "grdp-growth" && one.measure === "actual",
      )?.value;
    expect([await valueIn(1), await valueIn(2)]).toEqual([6.14, 6.41]);
    const row = await desk.store.db.selectFrom("observations").selectAll().where("withdrawn_in", "=", 2).executeTakeFirstOrThrow();
    expect([row.withdrawn_as, row.withdrawn_because]).toEqual(["corrected", REASON]);
    const told = { report: wrong.report, period: "2023", withdrawnIn: 2, because: REASON };
    expect((await readRelease(desk.store, 2)).withdrawals).toMatchObject([told]);
    expect((await readRelease(desk.store, 1)).withdrawals).toEqual([]);
    expect(snapshot.withdrawals).toMatchObject([told]);
    expect(await verifyStore(desk.store)).toEqual([]);
  });

  test("withdraws a figure with the decision that was made for it", async () => {
    const desk = await aDesk();
    const key = { indicator: "ocop-products", area: "dong-thap", basis: "", period: "2022", measure: "actual" as const };
    const withdrawn = { ...key, report: "baodongthap-2023-01-02-ocop-150" };
    const editing = await addAll(desk, await aDraft(desk), { type: "withdraw", key: withdrawn, reason: REASON });
    const { release, snapshot } = await publishDraft(desk, { ...editing, actor: "minh" }, FOUR_EYES);
    expect(release.counts).toEqual({ observations: 1092, reports: 294, decisions: 3, added: 0, withdrawn: 1 });
    expect(snapshot.decisionsOf(key).map(({ period }) => period)).toEqual(["2024"]);
    expect(await verifyStore(desk.store)).toEqual([]);
  });

  test("decides anew", async () => {
    const desk = await aDesk();
    const decision = {
      ...{ indicator: "ocop-products", area: "dong-thap", basis: "", period: "2022", measure: "actual" as const },
      ...{
        report: desk.current().decisionsOf({ indicator: "ocop-products", area: "dong-thap", basis: "" })[0]?.report ?? "",
        reason: REASON,
      },
    };
    const editing = await addAll(desk, await aDraft(desk), { type: "decide", decision });
    await publishDraft(desk, { ...editing, actor: "minh" }, FOUR_EYES);
    const { decisions } = await readRelease(desk.store);
    expect(decisions.filter(({ indicator, period }) => indicator === "ocop-products" && period === "2022")).toEqual([decision]);
    expect(decisions).toHaveLength(4);
  });

  test("dates a report anew, and its figures with it", async () => {
    const desk = await aDesk();
    const undated = [...desk.current().reportsById.values()].find(
      ({ id, published }) => published === null && desk.current().statementsOfReport(id).length > 0,
    );
    if (undated === undefined) throw new Error("the founding dataset has undated reports");
    const editing = await addAll(desk, await aDraft(desk), {
      ...{ type: "correct-report", report: { ...undated, published: "2025-02-03" }, reason: "Tìm được ngày đăng (giả định)" },
    });
    const { snapshot } = await publishDraft(desk, { ...editing, actor: "minh" }, FOUR_EYES);
    expect(new Set(snapshot.statementsOfReport(undated.id).map(({ published }) => published))).toEqual(new Set(["2025-02-03"]));
    const loaded = await loadSnapshot(desk.store, CATALOGUE);
    expect([...loaded.statements()].sort(byText)).toEqual([...snapshot.statements()].sort(byText));
  });
});

describe("is refused", () => {
  test("to whoever worked on the draft, unless the office switched that off, and the trail says so", async () => {
    const desk = await aDesk();
    const editing = await addAll(desk, await aDraft(desk), { type: "add-report", report: aReport() });
    await expect(publishDraft(desk, editing, FOUR_EYES)).rejects.toMatchObject({ code: "four-eyes" });
    expect(await readReleases(desk.store)).toHaveLength(1);
    await publishDraft(desk, editing, { ...FOUR_EYES, fourEyes: false });
    const trail = await readAudit(desk.store, { subject: `draft/${editing.draft}` });
    expect(trail.map(({ actor, act }) => `${actor} ${act}`)).toEqual([
      "lan draft/created",
      "lan draft/change-added",
      "lan draft/published",
    ]);
    expect(trail.at(-1)?.detail).toMatchObject({ release: 2, fourEyes: false, people: ["lan"] });
  });

  test("what somebody changed meanwhile, what is closed and what is not there", async () => {
    const desk = await aDesk();
    const editing = await aDraft(desk);
    await describeDraft(desk, { ...editing, actor: "minh" }, { ...TEXT, title: { vi: "Khác", en: "Other" } });
    await expect(addChange(desk, editing, { type: "add-report", report: aReport() })).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect((await openDraft(desk.store, editing.draft)).title.en).toBe("Other");
    await discardDraft(desk, { ...editing, version: 2 });
    await expect(describeDraft(desk, { ...editing, version: 3 }, TEXT)).rejects.toMatchObject({ code: "draft-closed" });
    await expect(openDraft(desk.store, 99)).rejects.toMatchObject({ code: "unknown-draft" });
  });

  test.each<[string, LedgerChange, string]>([
    [
      "a figure of an unknown report",
      { type: "add", observation: aFigure({ report: "bao-cao-gia-dinh-2027" }) },
      `draft report: unknown report "bao-cao-gia-dinh-2027". Did you mean "bao-cao-gia-dinh-2026"? A new one is added to data/ledger/reports.csv first.`,
    ],
    [
      "another unit",
      { type: "add", observation: aFigure({ unit: "vnd-bn" }) },
      `draft unit: "grdp-growth" is measured in "percent", not in "vnd-bn". Convert the value.`,
    ],
    [
      "a report twice",
      { type: "add-report", report: aReport({ id: "btc-du-toan-2010-pl09" }) },
      `draft report: the report "btc-du-toan-2010-pl09" is there already. Correct it instead.`,
    ],
    [
      "a correction of what nobody states",
      { type: "correct", observation: aFigure({ period: "2022" }), reason: REASON },
      `draft report: "bao-cao-gia-dinh-2026" states no such figure: grdp-growth|dong-thap|2022|actual||bao-cao-gia-dinh-2026.`,
    ],
  ])("%s, with the next step", async (_, change, message) => {
    const desk = await aDesk();
    const editing = await addAll(desk, await aDraft(desk), { type: "add-report", report: aReport() });
    await expect(addChange(desk, editing, change)).rejects.toThrow(`The change cannot be made.\n${message}`);
  });

  test("a second change of the same, until the first is taken out", async () => {
    const desk = await aDesk();
    const editing = await addAll(desk, await aDraft(desk), { type: "add-report", report: aReport() });
    const other: LedgerChange = { type: "add-report", report: aReport({ title: "Khác" }) };
    await expect(addChange(desk, editing, other)).rejects.toThrow("The draft has a change of the same: number 1. Take that one out first.");
    const version = await removeChange(desk, editing, 1);
    await addChange(desk, { ...editing, version }, other);
    expect((await openDraft(desk.store, editing.draft)).changes).toMatchObject([{ body: { report: { title: "Khác" } } }]);
  });

  test("an empty draft", async () => {
    const desk = await aDesk();
    await expect(publishDraft(desk, { ...(await aDraft(desk)), actor: "minh" }, FOUR_EYES)).rejects.toMatchObject({ code: "empty-draft" });
  });

  test("a draft made before a release that changed the same", async () => {
    const desk = await aDesk();
    const first = await addAll(desk, await aDraft(desk), { type: "add-report", report: aReport() });
    const second = await addAll(desk, await aDraft(desk, "hoa"), { type: "add-report", report: aReport() });
    const { snapshot } = await publishDraft(desk, { ...first, actor: "minh" }, FOUR_EYES);
    await expect(publishDraft(desk, { ...second, actor: "minh" }, FOUR_EYES)).rejects.toMatchObject({ code: "ledger-moved" });
    desk.serve(snapshot);
    await expect(publishDraft(desk, { ...second, actor: "minh" }, FOUR_EYES)).rejects.toMatchObject({ code: "findings" });
    expect(await readReleases(desk.store)).toHaveLength(2);
    expect(await verifyStore(desk.store)).toEqual([]);
  });
});

test("a draft opens with its number, one after the other", async () => {
  const desk = await aDesk();
  expect([await createDraft(desk, { ...TEXT, actor: "lan" }), await createDraft(desk, { ...TEXT, actor: "lan" })]).toEqual([1, 2]);
});

function byText(one: object, other: object): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
