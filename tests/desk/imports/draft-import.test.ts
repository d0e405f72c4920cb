import { describe, expect, test } from "vitest";
import { decideItem } from "#server/desk/imports/decide-item.ts";
import { draftImport } from "#server/desk/imports/draft-import.ts";
import { readImport } from "#server/desk/imports/read-imports.ts";
import { openDraft } from "#server/desk/releases/draft.ts";
import { addChange, discardDraft } from "#server/desk/releases/edit-draft.ts";
import { publishDraft } from "#server/desk/releases/publish-draft.ts";
import { readAudit } from "#server/store/audit.ts";
import { verifyStore } from "#server/store/verify-store.ts";
import { aDesk, aDraft, type TestDesk } from "#tests/desk/releases/a-desk.ts";
import { aFigure, aReport } from "#tests/desk/releases/synthetic-changes.ts";
import { ARTICLE, aReviewFigure, importArticle, LAN, MINH, REQUEST } from "./an-import.ts";

const NEW_DRAFT = { draft: null, ...LAN };

/** A desk with an import of which everything is decided: the growth rate rejected, the others approved. */
async function aReviewed(text = ARTICLE): Promise<TestDesk> {
  const desk = await aDesk();
  await importArticle(desk, { text });
  await reviewAll(desk, 1);
  return desk;
}

async function reviewAll(desk: TestDesk, number: number): Promise<void> {
  for (const { item, version, figure } of (await readImport(desk, number)).items) {
    const isGrowth = figure?.indicator === "grdp-growth";
    const act = { version, state: isGrowth ? ("rejected" as const) : ("approved" as const), figure, reason: isGrowth ? "Đã có" : "" };
    await decideItem(desk, { import: number, item, ...LAN }, act);
  }
}

describe("a reviewed import", () => {
  test("becomes a draft with its report and its approved figures, as one act", async () => {
    const desk = await aReviewed();
    expect(await draftImport(desk, 1, NEW_DRAFT)).toEqual({ draft: 1, version: 2 });
    const { title, note, changes } = await openDraft(desk.store, 1);
    expect(title).toEqual({ vi: "Số liệu của “Bài viết giả định”", en: "Figures of “Bài viết giả định”" });
    expect(note).toEqual({ vi: "Nguồn: Báo giả định, 20/03/2024.", en: "Source: Báo giả định, 20/03/2024." });
    expect(changes.map(({ body }) => body)).toEqual([
      { type: "add-report", report: REQUEST.report },
      {
        type: "add",
        observation: {
          ...aReviewFigure({ indicator: "budget-revenue", value: 8151, unit: "vnd-bn", status: "estimate" }),
          ...{ report: "bai-gia-dinh-2024", locator: "para. 2", asStated: "Thu ngân sách nhà nước trên địa bàn ước đạt 8.151 tỷ đồng" },
        },
      },
      {
        type: "add",
        observation: {
          ...aReviewFigure(),
          ...{ report: "bai-gia-dinh-2024", locator: "para. 3", asStated: "Kim ngạch xuất khẩu năm 2023 đạt 1.300 triệu USD" },
        },
      },
    ]);
    expect((await readImport(desk, 1)).draft).toBe(1);
    expect((await readAudit(desk.store)).slice(-3).map(({ act, subject }) => [act, subject])).toEqual([
      ["draft/created", "draft/1"],
      ["import/drafted", "import/1"],
      ["draft/import-added", "draft/1"],
    ]);
  });

  test("is published by somebody who neither drafted nor reviewed it", async () => {
    const desk = await aReviewed();
    const drafted = await draftImport(desk, 1, { draft: null, actor: "hoa", actorName: "Hoa" });
    const four = { fourEyes: true, publishedBy: "Minh" };
    for (const actor of ["lan", "hoa"])
      await expect(publishDraft(desk, { ...drafted, actor }, four)).rejects.toMatchObject({ code: "four-eyes" });
    const { snapshot } = await publishDraft(desk, { ...drafted, actor: "minh" }, four);
    expect(snapshot.statementsOfReport("bai-gia-dinh-2024").map(({ value }) => value)).toEqual([8151, 1300]);
    expect(await verifyStore(desk.store)).toEqual([]);
  });

  test("goes into an open draft beside other changes", async () => {
    const desk = await aReviewed();
    const editing = await aDraft(desk);
    await addChange(desk, editing, { type: "add-report", report: aReport() });
    expect(await draftImport(desk, 1, { draft: 1, ...LAN })).toEqual({ draft: 1, version: 3 });
    expect((await openDraft(desk.store, 1)).changes).toHaveLength(4);
  });

  test("adds its report once, also to a draft that has it already", async () => {
    const desk = await aReviewed();
    await draftImport(desk, 1, NEW_DRAFT);
    await importArticle(desk, { text: "Năm 2022, kim ngạch xuất khẩu đạt 1.250 triệu USD." });
    await reviewAll(desk, 2);
    await draftImport(desk, 2, { draft: 1, ...LAN });
    const { changes } = await openDraft(desk.store, 1);
    expect(changes.map(({ body }) => body.type)).toEqual(["add-report", "add", "add", "add"]);
  });

  test("takes no further act, until its draft is discarded", async () => {
    const desk = await aReviewed();
    const drafted = await draftImport(desk, 1, NEW_DRAFT);
    const [first] = (await readImport(desk, 1)).items;
    const reopen = () =>
      decideItem(desk, { import: 1, item: 1, ...LAN }, { version: 2, state: "open", figure: first?.figure ?? null, reason: "" });
    await expect(reopen()).rejects.toMatchObject({ code: "import-closed" });
    await expect(draftImport(desk, 1, NEW_DRAFT)).rejects.toMatchObject({ code: "import-closed" });
    await discardDraft(desk, { ...drafted, actor: "lan" });
    expect((await readImport(desk, 1)).draft).toBeNull();
    expect(await reopen()).toMatchObject({ state: "open" });
  });

  test("leaves out what the ledger has of its report, and corrects what it has otherwise", async () => {
    const desk = await aReviewed();
    const published = await publishDraft(
      desk,
      { ...(await draftImport(desk, 1, NEW_DRAFT)), actor: "minh" },
      { fourEyes: true, publishedBy: "Minh" },
    );
    desk.serve(published.snapshot);
    await importArticle(desk, { text: `${ARTICLE}\n\nPhụ lục.` });
    await reviewAll(desk, 2);
    await expect(draftImport(desk, 2, NEW_DRAFT)).rejects.toMatchObject({ code: "nothing-approved" });
    const figure = aReviewFigure({ value: 1310 });
    const correct = (version: number, reason: string) =>
      decideItem(desk, { import: 2, item: 3, ...LAN }, { version, state: "approved", figure, reason });
    await correct(2, "Nhầm");
    await expect(draftImport(desk, 2, NEW_DRAFT)).rejects.toMatchObject({ code: "findings" });
    await correct(3, "Đọc nhầm chữ số thứ ba");
    await draftImport(desk, 2, NEW_DRAFT);
    expect((await openDraft(desk.store, 2)).changes.map(({ body }) => body)).toMatchObject([
      { type: "correct", observation: { value: 1310 }, reason: "Đọc nhầm chữ số thứ ba" },
    ]);
  });
});

describe("an import is not drafted", () => {
  test("while an item is open", async () => {
    const desk = await aDesk();
    await importArticle(desk);
    await expect(draftImport(desk, 1, NEW_DRAFT)).rejects.toMatchObject({ code: "open-items" });
  });

  test("where nothing was approved", async () => {
    const desk = await aReviewed("Năm 2023, GRDP của tỉnh ước tăng 6,14%.");
    await expect(draftImport(desk, 1, NEW_DRAFT)).rejects.toMatchObject({ code: "nothing-approved" });
  });

  test("with two values of one figure, nor with a figure that the draft has", async () => {
    const desk = await aReviewed(`${ARTICLE}\n\nXuất khẩu năm 2023 đạt 1.280 triệu USD.`);
    await expect(draftImport(desk, 1, NEW_DRAFT)).rejects.toMatchObject({
      code: "findings",
      message: expect.stringContaining("item 4: it gives another value than item 3 for the same figure."),
    });
    const other = await aReviewed();
    const editing = await aDraft(other);
    const version = await addChange(other, editing, { type: "add-report", report: REQUEST.report });
    const observation = aFigure({ ...aReviewFigure({ value: 1290 }), report: REQUEST.report.id });
    await addChange(other, { ...editing, version }, { type: "add", observation });
    await expect(draftImport(other, 1, { draft: 1, ...LAN })).rejects.toMatchObject({ code: "findings" });
    expect((await readImport(other, 1)).draft).toBeNull();
  });

  test("into a draft that is closed or not there", async () => {
    const desk = await aReviewed();
    const editing = await aDraft(desk);
    await discardDraft(desk, editing);
    await expect(draftImport(desk, 1, { draft: 1, ...MINH })).rejects.toMatchObject({ code: "draft-closed" });
    await expect(draftImport(desk, 1, { draft: 9, ...MINH })).rejects.toMatchObject({ code: "unknown-draft" });
    expect((await readImport(desk, 1)).draft).toBeNull();
  });
});
