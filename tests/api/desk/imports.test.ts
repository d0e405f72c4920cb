import { describe, expect, test } from "vitest";
import type { DraftDetail } from "#domain/resources/desk/draft.ts";
import type { ImportDetail, ImportSummary, ReviewItem } from "#domain/resources/desk/review.ts";
import { LIMITS } from "#server/desk/reports/limits.ts";
import { ARTICLE, aReviewFigure, REQUEST } from "#tests/desk/imports/an-import.ts";
import { aDeskSite, ORIGIN, type Person } from "./a-desk-site.ts";

const IMPORTS = "/desk/api/imports";

/** A form as the desk sends it; fields that are null are left out. */
function aForm(given: { request?: unknown; text?: string | null; file?: File } = {}): FormData {
  const form = new FormData();
  form.set("request", JSON.stringify(given.request ?? REQUEST));
  const text = given.text === undefined && given.file === undefined ? ARTICLE : given.text;
  if (text) form.set("text", text);
  if (given.file) form.set("file", given.file);
  return form;
}

async function handIn(person: Person, form = aForm()): Promise<ImportDetail> {
  const response = await person.ask("POST", IMPORTS, form);
  if (response.status !== 201) throw new Error(`handing in answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as ImportDetail;
}

async function refusalOf(response: Response): Promise<unknown> {
  return [response.status, ((await response.json()) as { code: string }).code];
}

describe("handing a report in", () => {
  test("answers its text with every figure that was found, and puts it into the queue", async () => {
    const site = await aDeskSite();
    const lan = await site.person("editor", "Lan");
    const made = await handIn(lan);
    expect(made).toMatchObject({ import: 1, report: REQUEST.report, importedBy: "Lan", reader: "text", fileName: null, draft: null });
    const growth = made.items.find(({ figure }) => figure?.indicator === "grdp-growth");
    expect(growth).toMatchObject({ state: "open", version: 1, figure: { value: 6.14, status: "estimate", period: "2023" } });
    expect(made.text.slice(growth?.evidence.start, growth?.evidence.end)).toBe(growth?.evidence.text);
    const { data } = await lan.read<{ data: ImportSummary[] }>("GET", IMPORTS);
    expect(data).toMatchObject([{ import: 1, counts: { open: made.items.length, approved: 0, rejected: 0 } }]);
  });

  test("takes a file and trusts neither its name nor its type", async () => {
    const lan = await (await aDeskSite()).person("editor");
    const file = new File([ARTICLE], "../../etc/báo cáo\u0000.txt", { type: "application/pdf" });
    const made = await handIn(lan, aForm({ file }));
    expect(made.reader).toBe("text");
    expect(made.fileName).not.toMatch(/[/\\\0]/);
  });

  test.each([
    ["nothing", aForm({ text: null }), 400, "invalid"],
    ["a request that is no JSON", withRequest("{"), 400, "invalid"],
    ["a request without its report", withRequest(JSON.stringify({ area: "dong-thap" })), 400, "invalid"],
    ["an area that is not there", aForm({ request: { ...REQUEST, area: "khong-co" } }), 422, "findings"],
    ["a picture", aForm({ file: new File([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0])], "bao-cao.docx") }), 422, "unreadable"],
  ])("refuses %s", async (_, form, status, code) => {
    const site = await aDeskSite();
    const lan = await site.person("editor");
    expect(await refusalOf(await lan.ask("POST", IMPORTS, form))).toEqual([status, code]);
    expect((await lan.read<{ data: unknown[] }>("GET", IMPORTS)).data).toEqual([]);
  });

  test("refuses the same document again", async () => {
    const lan = await (await aDeskSite()).person("editor");
    await handIn(lan);
    expect(await refusalOf(await lan.ask("POST", IMPORTS, aForm()))).toEqual([409, "already-imported"]);
  });

  test("refuses a document that is too large, also one that does not say how large it is", async () => {
    const site = await aDeskSite();
    const lan = await site.person("editor");
    const file = new File([new Uint8Array(LIMITS.fileBytes + 500_000)], "bao-cao.pdf");
    expect(await refusalOf(await lan.ask("POST", IMPORTS, aForm({ file })))).toEqual([413, "too-large"]);
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)) });
    const request = new Request(`${ORIGIN}${IMPORTS}`, {
      ...{ method: "POST", body: endless, duplex: "half" },
      headers: { "Content-Type": "multipart/form-data; boundary=x", Origin: ORIGIN, cookie: lan.cookie },
    } as RequestInit);
    expect(await refusalOf(await site.app.fetch(request))).toEqual([413, "too-large"]);
  });

  test("reads two documents at a time; a third one is told to wait", async () => {
    const lan = await (await aDeskSite()).person("editor");
    const forms = [1, 2, 3].map((number) => {
      const report = { ...REQUEST.report, id: `bai-gia-dinh-${number}` };
      return aForm({ request: { ...REQUEST, report }, text: `${ARTICLE}\n\nBài số ${number}.` });
    });
    const responses = await Promise.all(forms.map((form) => lan.ask("POST", IMPORTS, form)));
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 201, 429]);
    expect(responses.find(({ status }) => status === 429)?.headers.get("retry-after")).toBe("10");
  });
});

describe("a review", () => {
  test("is decided item by item; the second of two people sees what the first did", async () => {
    const site = await aDeskSite();
    const [lan, hoa] = [await site.person("editor", "Lan"), await site.person("editor", "Hoa")];
    const { items } = await handIn(lan);
    const [item] = items as [ReviewItem];
    const path = `${IMPORTS}/1/items/${item.item}`;
    const act = { version: 1, state: "approved", figure: item.figure, reason: "" };
    expect(await lan.read("PUT", path, act)).toMatchObject({ version: 2, state: "approved", decidedBy: "Lan" });
    const late = await hoa.ask("PUT", path, { ...act, state: "rejected", reason: "Không phải số liệu năm" });
    expect([late.status, await late.json()]).toMatchObject([
      409,
      { code: "changed-meanwhile", current: { item: item.item, version: 2, state: "approved", decidedBy: "Lan" } },
    ]);
  });

  test("asks for a reason, a figure, and words of the text", async () => {
    const lan = await (await aDeskSite()).person("editor");
    const { items, text } = await handIn(lan);
    const [item] = items as [ReviewItem];
    const path = `${IMPORTS}/1/items/${item.item}`;
    for (const body of [
      { version: 1, state: "rejected", figure: item.figure, reason: "" },
      { version: 1, state: "approved", figure: null, reason: "Sửa lại" },
    ])
      expect(await refusalOf(await lan.ask("PUT", path, body))).toEqual([400, "invalid"]);
    const outside = { start: text.length, end: text.length + 10, figure: null };
    expect(await refusalOf(await lan.ask("POST", `${IMPORTS}/1/items`, outside))).toEqual([400, "invalid"]);
    const unknown = { version: 1, state: "open", figure: null, reason: "" };
    expect(await refusalOf(await lan.ask("PUT", `${IMPORTS}/1/items/99`, unknown))).toEqual([404, "unknown"]);
  });

  test("goes into a draft that a second person publishes", async () => {
    const site = await aDeskSite();
    const [lan, minh] = [await site.person("publisher", "Lan"), await site.person("publisher", "Minh")];
    const { items, text } = await handIn(lan);
    expect(await refusalOf(await lan.ask("POST", `${IMPORTS}/1/draft`, {}))).toEqual([422, "findings"]);
    for (const { item, figure } of items) {
      const act = figure === null ? { state: "rejected", reason: "Không phải số liệu" } : { state: "approved", reason: "" };
      await lan.read("PUT", `${IMPORTS}/1/items/${item}`, { version: 1, figure, ...act });
    }
    const start = text.indexOf("1.300");
    const marked = await lan.ask("POST", `${IMPORTS}/1/items`, { start, end: start + 15, figure: null });
    expect(marked.status).toBe(201);
    const { item } = (await marked.json()) as ReviewItem;
    const figures = [aReviewFigure({ period: "2021" }), aReviewFigure({ period: "2022" })];
    const split = await lan.read<{ data: ReviewItem[] }>("POST", `${IMPORTS}/1/items/${item}/split`, { version: 1, figures });
    expect(split.data.map(({ state, origin }) => `${state} ${origin}`)).toEqual(["rejected added", "approved split", "approved split"]);
    const draft = await lan.read<DraftDetail>("POST", `${IMPORTS}/1/draft`, {});
    expect(draft).toMatchObject({ state: "open", people: ["Lan"], obstacle: "four-eyes" });
    expect(draft.changes[0]?.body).toMatchObject({ type: "add-report", report: REQUEST.report });
    expect(await lan.read("GET", `${IMPORTS}/1`)).toMatchObject({ draft: draft.draft });
    expect(await minh.read("POST", `/desk/api/drafts/${draft.draft}/publish`, { version: draft.version })).toMatchObject({ release: 2 });
    expect((await site.ask("GET", "/api/v1/reports/bai-gia-dinh-2024")).status).toBe(200);
  });

  test("counts as work on the draft: whoever reviewed does not publish", async () => {
    const site = await aDeskSite();
    const [lan, minh] = [await site.person("editor", "Lan"), await site.person("publisher", "Minh")];
    const { items } = await handIn(lan);
    for (const { item, figure } of items) {
      const act = figure === null ? { state: "rejected", reason: "Không phải số liệu" } : { state: "approved", reason: "" };
      await minh.read("PUT", `${IMPORTS}/1/items/${item}`, { version: 1, figure, ...act });
    }
    const { draft, version } = await lan.read<DraftDetail>("POST", `${IMPORTS}/1/draft`, {});
    expect(await refusalOf(await minh.ask("POST", `/desk/api/drafts/${draft}/publish`, { version }))).toEqual([403, "four-eyes"]);
  });
});

function withRequest(text: string): FormData {
  const form = aForm();
  form.set("request", text);
  return form;
}
