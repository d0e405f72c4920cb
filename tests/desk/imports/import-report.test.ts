import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readImport, readImportedDocument, readQueue } from "#server/desk/imports/read-imports.ts";
import { readAudit } from "#server/store/audit.ts";
import { verifyStore } from "#server/store/verify-store.ts";
import { aDesk } from "#tests/desk/releases/a-desk.ts";
import { ARTICLE, importArticle, REQUEST } from "./an-import.ts";

describe("a report that is handed in", () => {
  test("is kept with its text, its figures and an entry in the trail", async () => {
    const desk = await aDesk();
    expect(await importArticle(desk)).toBe(1);
    const { items, text, pieces, ...summary } = await readImport(desk, 1);
    expect(summary).toEqual({
      import: 1,
      ...REQUEST,
      importedBy: "Lan",
      importedAt: "2026-06-01T08:00:00.000Z",
      fileName: null,
      reader: "text",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      counts: { open: 3, approved: 0, rejected: 0 },
      draft: null,
    });
    expect(await readQueue(desk)).toEqual([summary]);
    expect(pieces.map(({ start, end, locator }) => [text.slice(start, end).slice(0, 10), locator])).toEqual([
      ["Kết quả nă", "para. 1"],
      ["Năm 2023, ", "para. 2"],
      ["Kim ngạch ", "para. 3"],
    ]);
    expect(
      items.map(({ item, version, origin, state, figure, locator }) => [
        item,
        version,
        origin,
        state,
        figure?.indicator,
        figure?.value,
        locator,
      ]),
    ).toEqual([
      [1, 1, "found", "open", "grdp-growth", 6.14, "para. 2"],
      [2, 1, "found", "open", "budget-revenue", 8151, "para. 2"],
      [3, 1, "found", "open", "exports", 1300, "para. 3"],
    ]);
    for (const { evidence, figureSpan } of items)
      for (const span of [evidence, figureSpan]) expect(text.slice(span?.start, span?.end)).toBe(span?.text);
    expect((await readAudit(desk.store)).map(({ actor, act, subject }) => [actor, act, subject])).toEqual([
      ["lan", "import/created", "import/1"],
    ]);
  });

  test("asks of a number that nothing decides, in both languages", async () => {
    const desk = await aDesk();
    await importArticle(desk, { text: "GRDP năm 2019 của tỉnh đạt 18.940 tỷ đồng." });
    const question = { vi: "Không rõ giá hiện hành hay giá so sánh", en: "Current or constant prices?" };
    expect((await readImport(desk, 1)).items).toMatchObject([
      {
        ...{ origin: "doubted", figure: null, question, reason: "" },
        alternatives: [
          { field: "indicator", value: "grdp-current", reason: question },
          { field: "indicator", value: "grdp-constant", reason: question },
        ],
      },
    ]);
  });

  test("is still read when it was kept before the program asked in both languages", async () => {
    const desk = await aDesk();
    await importArticle(desk, { text: "GRDP năm 2019 của tỉnh đạt 18.940 tỷ đồng." });
    const { body } = await desk.store.db.selectFrom("import_items").select("body").executeTakeFirstOrThrow();
    const { question, reason: _, ...kept } = JSON.parse(body);
    const alternatives = kept.alternatives.map((one: object) => ({ ...one, reason: question.vi }));
    const keep = (reason: string) =>
      desk.store.db
        .updateTable("import_items")
        .set({ body: JSON.stringify({ ...kept, alternatives, reason }) })
        .execute();
    await keep(question.vi);
    const both = { vi: question.vi, en: question.vi };
    expect((await readImport(desk, 1)).items).toMatchObject([
      { question: both, reason: "", alternatives: [{ reason: both }, { reason: both }] },
    ]);
    await keep("Số in mờ");
    expect((await readImport(desk, 1)).items).toMatchObject([{ question: both, reason: "Số in mờ" }]);
  });

  test("keeps its document byte for byte, under a name without folders", async () => {
    const desk = await aDesk();
    const bytes = strToU8(ARTICLE);
    await importArticle(desk, { bytes, fileName: "../../etc/bài\u202e viết<1>.txt" });
    expect(await readImportedDocument(desk, 1)).toEqual({ bytes, fileName: "bài viết1.txt" });
    expect((await readImport(desk, 1)).items).toHaveLength(3);
  });

  test("is found when somebody changes its document in the database", async () => {
    const desk = await aDesk();
    await importArticle(desk);
    await desk.store.db
      .updateTable("documents")
      .set({ bytes: strToU8("khác") })
      .execute();
    expect((await verifyStore(desk.store)).map(({ code }) => code)).toEqual(["store/document-differs"]);
  });

  test("is refused when it was imported before, and the import is named", async () => {
    const desk = await aDesk();
    await importArticle(desk);
    const again = importArticle(desk, { bytes: strToU8(ARTICLE), fileName: "bai.txt" });
    await expect(again).rejects.toMatchObject({ code: "already-imported", message: "This document was imported before: import 1." });
    expect(await readQueue(desk)).toHaveLength(1);
  });

  test("may belong to a report the ledger knows, when it is the same", async () => {
    const desk = await aDesk();
    const [known] = desk.current().reportsById.values();
    const report = known ?? REQUEST.report;
    await importArticle(desk, { text: ARTICLE }, { ...REQUEST, report });
    const other = importArticle(desk, { text: `${ARTICLE}.` }, { ...REQUEST, report: { ...report, title: "Tên khác" } });
    await expect(other).rejects.toMatchObject({ code: "report-differs" });
  });

  test("is refused for an area that nobody knows", async () => {
    const desk = await aDesk();
    await expect(importArticle(desk, { text: ARTICLE }, { ...REQUEST, area: "atlantis" })).rejects.toMatchObject({ code: "findings" });
  });

  test("that cannot be read leaves nothing", async () => {
    const desk = await aDesk();
    await expect(importArticle(desk, { bytes: strToU8("%PDF-1.4 nothing"), fileName: "x.pdf" })).rejects.toMatchObject({
      name: "ReportProblem",
      code: "report/damaged",
    });
    expect(await readQueue(desk)).toEqual([]);
    expect(await readAudit(desk.store)).toEqual([]);
  });
});
