import { describe, expect, test } from "vitest";
import type { ReviewAct } from "#domain/resources/desk/review.ts";
import { addItem, splitItem } from "#server/desk/imports/add-items.ts";
import { decideItem } from "#server/desk/imports/decide-item.ts";
import { readImport } from "#server/desk/imports/read-imports.ts";
import { readAudit } from "#server/store/audit.ts";
import { aDesk, type TestDesk } from "#tests/desk/releases/a-desk.ts";
import { ARTICLE, aReviewFigure, importArticle, LAN, MINH } from "./an-import.ts";

const GROWTH = 1;
const EXPORTS = 3;

/** A desk with the article imported, and the acts of a review on it. */
async function aReview() {
  const desk = await aDesk();
  await importArticle(desk);
  const decide = async (item: number, act: Partial<ReviewAct>, by = LAN) => {
    const found = (await readImport(desk, 1)).items.find((one) => one.item === item);
    const given = { version: found?.version ?? 0, state: "approved" as const, figure: found?.figure ?? null, reason: "", ...act };
    return decideItem(desk, { import: 1, item, ...by }, given);
  };
  return { desk, decide };
}

describe("deciding on an item", () => {
  test("approves it, with who and when", async () => {
    const { desk, decide } = await aReview();
    expect(await decide(GROWTH, {})).toMatchObject({
      ...{ item: 1, version: 2, state: "approved", decidedBy: "Lan", decidedAt: "2026-06-01T08:00:00.000Z", reason: "" },
      figure: { indicator: "grdp-growth", value: 6.14, status: "estimate" },
    });
    expect((await readImport(desk, 1)).counts).toEqual({ open: 2, approved: 1, rejected: 0 });
    expect((await readAudit(desk.store)).at(-1)).toMatchObject({
      ...{ actor: "lan", act: "import/item-decided", subject: "import/1" },
      detail: { item: 1, state: "approved", reason: "" },
    });
  });

  test("opens it again", async () => {
    const { decide } = await aReview();
    await decide(GROWTH, {});
    expect(await decide(GROWTH, { state: "open" })).toMatchObject({ state: "open", version: 3, decidedBy: null, decidedAt: null });
  });

  test("keeps what the program read beside an edit, and why it was edited", async () => {
    const { decide } = await aReview();
    const figure = aReviewFigure({ value: 1310 });
    expect(await decide(EXPORTS, { figure, reason: "Số in mờ" })).toMatchObject({
      ...{ proposed: { value: 1300 }, figure: { value: 1310 }, reason: "Số in mờ", state: "approved" },
    });
  });

  test.each([
    ["an edit without a reason", { figure: aReviewFigure({ value: 1310 }) }, "reason-missing"],
    ["a rejection without a reason", { state: "rejected" as const }, "reason-missing"],
    ["an approval without a figure", { figure: null, reason: "?" }, "figure-missing"],
    ["an area nobody knows", { figure: aReviewFigure({ area: "atlantis" }), reason: "?" }, "findings"],
    ["a unit of another indicator", { figure: aReviewFigure({ unit: "percent" }), reason: "?" }, "findings"],
    ["an actual with an operator", { figure: aReviewFigure({ operator: ">=" }), reason: "?" }, "findings"],
    ["another version than the one it has", { version: 7 }, "changed-meanwhile"],
  ])("refuses %s and changes nothing", async (_, act, code) => {
    const { desk, decide } = await aReview();
    const before = await readImport(desk, 1);
    await expect(decide(EXPORTS, act)).rejects.toMatchObject({ name: "DeskProblem", code });
    expect(await readImport(desk, 1)).toEqual(before);
    expect(await readAudit(desk.store)).toHaveLength(1);
  });

  test("refuses the second of two people, who then sees what the first one did", async () => {
    const { desk, decide } = await aReview();
    await decide(GROWTH, { state: "rejected", reason: "Số của vùng" });
    await expect(decide(GROWTH, { version: 1 }, MINH)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect((await readImport(desk, 1)).items[0]).toMatchObject({ state: "rejected", reason: "Số của vùng", decidedBy: "Lan" });
  });

  test("refuses what is not there", async () => {
    const { desk, decide } = await aReview();
    await expect(decide(99, {})).rejects.toMatchObject({ code: "unknown-item" });
    await expect(readImport(desk, 2)).rejects.toMatchObject({ code: "unknown-import" });
  });
});

describe("a phrase that a person marks", () => {
  const start = ARTICLE.indexOf("Kim ngạch");

  test("is added with the place it stands in, without white space around it", async () => {
    const { desk } = await aReview();
    const added = await addItem(desk, { import: 1, ...LAN }, { start: start - 2, end: start + 18, figure: null });
    expect(added).toMatchObject({
      ...{ item: 4, version: 1, origin: "added", state: "open", figure: null, proposed: null, locator: "para. 3", relation: null },
      evidence: { start, end: start + 18, text: "Kim ngạch xuất khẩ" },
    });
  });

  test("is approved when it comes with its figure", async () => {
    const { desk } = await aReview();
    const added = await addItem(desk, { import: 1, ...LAN }, { start, end: start + 9, figure: aReviewFigure({ period: "2022" }) });
    expect(added).toMatchObject({ state: "approved", decidedBy: "Lan", figure: { period: "2022" } });
  });

  test.each([
    [0, 9_999],
    [ARTICLE.indexOf("\n\n"), ARTICLE.indexOf("\n\n") + 2],
  ])("is refused where it is no phrase of the text: %i to %i", async (from, end) => {
    const { desk } = await aReview();
    await expect(addItem(desk, { import: 1, ...LAN }, { start: from, end, figure: null })).rejects.toMatchObject({ code: "outside-text" });
  });
});

describe("splitting an item", () => {
  const figures = [aReviewFigure(), aReviewFigure({ period: "2022", value: 1200 })];

  test("rejects it and approves its parts, as one act", async () => {
    const { desk } = await aReview();
    const after = await splitItem(desk, { import: 1, item: EXPORTS, ...LAN }, { version: 1, figures });
    expect(after.map(({ item, origin, state, figure, decidedBy }) => [item, origin, state, figure?.value, decidedBy])).toEqual([
      [3, "found", "rejected", 1300, "Lan"],
      [4, "split", "approved", 1300, "Lan"],
      [5, "split", "approved", 1200, "Lan"],
    ]);
    expect(after[0]?.reason).toBe("Tách thành 2 số liệu · Split into 2 figures");
    expect(after[1]?.evidence).toEqual(after[0]?.evidence);
    expect((await readAudit(desk.store)).map(({ act }) => act)).toEqual(["import/created", "import/item-split"]);
  });

  test("is refused in another version, and adds nothing", async () => {
    const { desk } = await aReview();
    await expect(splitItem(desk, { import: 1, item: EXPORTS, ...LAN }, { version: 2, figures })).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    expect((await readImport(desk, 1)).items).toHaveLength(3);
  });
});

describe("beside the ledger an item has", () => {
  test("the figure and the target that stand today, and its relation to them", async () => {
    const { desk } = await aReview();
    const [growth] = (await readImport(desk, 1)).items;
    expect(growth?.current).toMatchObject({ value: 5.61 });
    expect(growth?.relation).toBe("superseded");
  });

  test("findings, of itself and of the others of its report", async () => {
    const { desk, decide } = await aReview();
    const twice = aReviewFigure({ value: 99 });
    const added = await addItem(desk, { import: 1, ...LAN }, { start: 0, end: 7, figure: twice });
    expect(added.findings.map(({ code }) => code)).toContain("same-key-twice/two-values");
    await decide(added.item, { state: "rejected", reason: "Nhầm" });
    expect(await codesOf(desk, EXPORTS)).not.toContain("same-key-twice/two-values");
  });
});

async function codesOf(desk: TestDesk, item: number): Promise<string[]> {
  const { items } = await readImport(desk, 1);
  return items.find((one) => one.item === item)?.findings.map(({ code }) => code) ?? [];
}
