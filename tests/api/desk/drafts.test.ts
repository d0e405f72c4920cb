import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Trail } from "#domain/resources/desk/desk.ts";
import type { DraftDetail, DraftSummary, LedgerChange } from "#domain/resources/desk/draft.ts";
import { aFigure, aReport, TEXT } from "#tests/desk/releases/synthetic-changes.ts";
import { aDeskSite, type DeskSite } from "./a-desk-site.ts";
import { aDraft } from "./a-draft.ts";

const SERIES = "/api/v1/series/grdp-growth/dong-thap?time=2023";
const ADD_REPORT: LedgerChange = { type: "add-report", report: aReport() };
const ADD_FIGURE: LedgerChange = { type: "add", observation: aFigure() };

async function publicValue(site: DeskSite): Promise<{ release: number; value: number; etag: string | null }> {
  const response = await site.ask("GET", SERIES);
  const { data, meta } = (await response.json()) as { data: { points: { actual: { value: number } }[] }; meta: { release: number } };
  return { release: meta.release, value: data.points[0]?.actual.value ?? Number.NaN, etag: response.headers.get("etag") };
}

describe("a draft", () => {
  test("says what it changes, which pages, and what stands in the way of whoever asks", async () => {
    const site = await aDeskSite();
    const [lan, minh] = [await site.person("publisher", "Lan"), await site.person("publisher", "Minh")];
    const draft = await aDraft(lan, ADD_REPORT, ADD_FIGURE);
    expect(draft).toMatchObject({
      ...{ state: "open", version: 3, release: null, changeCount: 2, people: ["Lan"], obstacle: "four-eyes", ...TEXT },
      changes: [{ body: ADD_REPORT }, { body: ADD_FIGURE }],
      differences: [{ kind: "revised", indicator: "grdp-growth", period: "2023", from: { value: 5.61 }, to: { value: 5.55 } }],
    });
    expect(draft.pages).toEqual([
      ...["/", "/indicators/grdp-growth", "/scorecard/dong-thap/2023", "/reports/bao-cao-gia-dinh-2026"],
      ...["/reports", "/conflicts", "/releases", "/releases/2"],
    ]);
    expect(await minh.read("GET", `/desk/api/drafts/${draft.draft}`)).toMatchObject({ obstacle: null });
    const editor = await site.person("editor", "Hoa");
    expect(await editor.read("GET", `/desk/api/drafts/${draft.draft}`)).toMatchObject({ obstacle: "not-a-publisher" });
    const { data } = await editor.read<{ data: DraftSummary[] }>("GET", "/desk/api/drafts");
    expect(data).toMatchObject([{ draft: draft.draft, changeCount: 2, people: ["Lan"], state: "open" }]);
  });

  test("is described, loses a change, and is discarded", async () => {
    const site = await aDeskSite();
    const lan = await site.person("editor", "Lan");
    const { draft, version, changes } = await aDraft(lan, ADD_REPORT);
    const title = { vi: "Tên khác", en: "Another title" };
    expect(await lan.read("PUT", `/desk/api/drafts/${draft}`, { version, ...TEXT, title })).toMatchObject({ version: 3, title });
    const without = await lan.ask("DELETE", `/desk/api/drafts/${draft}/changes/${changes[0]?.change}?version=3`);
    expect(await without.json()).toMatchObject({ version: 4, changes: [], obstacle: "empty" });
    expect(await lan.read("POST", `/desk/api/drafts/${draft}/discard`, { version: 4 })).toMatchObject({
      state: "discarded",
      obstacle: "closed",
    });
    const late = await lan.ask("PUT", `/desk/api/drafts/${draft}`, { version: 5, ...TEXT });
    expect([late.status, await late.json()]).toMatchObject([409, { code: "closed" }]);
  });

  test("shows the second of two people what the first one did", async () => {
    const site = await aDeskSite();
    const [lan, hoa] = [await site.person("editor", "Lan"), await site.person("editor", "Hoa")];
    const { draft, version } = await aDraft(lan);
    const title = { vi: "Của Hoa", en: "Hoa's" };
    await hoa.read("PUT", `/desk/api/drafts/${draft}`, { version, ...TEXT, title });
    for (const [method, path, body] of [
      ["PUT", "", { version, ...TEXT }],
      ["POST", "/changes", { version, change: ADD_REPORT }],
      ["POST", "/discard", { version }],
    ] as const) {
      const response = await lan.ask(method, `/desk/api/drafts/${draft}${path}`, body);
      expect([response.status, await response.json()]).toMatchObject([
        409,
        { code: "changed-meanwhile", current: { draft, version: 2, title, people: ["Lan", "Hoa"] } },
      ]);
    }
  });

  test("refuses a change that does not fit the ledger, with each field in both languages", async () => {
    const site = await aDeskSite();
    const lan = await site.person("editor", "Lan");
    const { draft, version } = await aDraft(lan);
    const change = { type: "add", observation: aFigure({ report: "khong-co", unit: "vnd-bn" }) };
    const response = await lan.ask("POST", `/desk/api/drafts/${draft}/changes`, { version, change });
    expect([response.status, await response.json()]).toMatchObject([
      422,
      {
        code: "findings",
        errors: [
          { pointer: "/report", words: { vi: "Không có nguồn này. Hãy thêm nguồn trước.", en: expect.stringContaining("khong-co") } },
          { pointer: "/unit", words: { vi: expect.stringContaining("quy đổi"), en: expect.stringContaining("vnd-bn") } },
        ],
      },
    ]);
  });

  test("needs a reason for a correction", async () => {
    const site = await aDeskSite();
    const lan = await site.person("editor", "Lan");
    const { draft, version } = await aDraft(lan);
    const change = { type: "correct", observation: aFigure(), reason: "sai" };
    const response = await lan.ask("POST", `/desk/api/drafts/${draft}/changes`, { version, change });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ pointer: "/change/reason", words: { vi: expect.stringContaining("lý do"), en: expect.stringContaining("reason") } }] },
    ]);
  });
});

describe("publishing", () => {
  test("by a second person puts the release before every reader at once", async () => {
    const site = await aDeskSite();
    const [lan, minh] = [await site.person("editor", "Lan"), await site.person("publisher", "Minh")];
    const before = await publicValue(site);
    expect(before).toMatchObject({ release: 1, value: 5.61 });
    const { draft, version } = await aDraft(lan, ADD_REPORT, ADD_FIGURE);
    expect(await publicValue(site)).toEqual(before);
    const published = await minh.read<DraftDetail>("POST", `/desk/api/drafts/${draft}/publish`, { version });
    expect(published).toMatchObject({ state: "published", release: 2, obstacle: "closed", people: ["Lan", "Minh"] });
    const after = await publicValue(site);
    expect(after).toMatchObject({ release: 2, value: 5.55 });
    expect(after.etag).not.toBe(before.etag);
    const stale = await site.ask("GET", SERIES, undefined, { "If-None-Match": before.etag ?? "" });
    expect(stale.status).toBe(200);
    expect(await (await site.ask("GET", "/indicators/grdp-growth")).text()).toContain("5.55");
    expect((await site.ask("GET", "/reports/bao-cao-gia-dinh-2026")).status).toBe(200);
    const earlier = (await (await site.ask("GET", `${SERIES}&release=1`)).json()) as { data: { points: { actual: { value: number } }[] } };
    expect(earlier.data.points[0]?.actual.value).toBe(5.61);
  });

  test("is refused to whoever worked on it, and the release is not there", async () => {
    const site = await aDeskSite();
    const lan = await site.person("administrator", "Lan");
    const { draft, version } = await aDraft(lan, ADD_REPORT);
    const response = await lan.ask("POST", `/desk/api/drafts/${draft}/publish`, { version });
    expect([response.status, await response.json()]).toMatchObject([403, { code: "four-eyes" }]);
    expect((await publicValue(site)).release).toBe(1);
  });

  test("by one person is possible where the office says so, and the trail says so too", async () => {
    const site = await aDeskSite({ fourEyes: false });
    const lan = await site.person("publisher", "Lan");
    const { draft, version } = await aDraft(lan, ADD_REPORT);
    expect(await lan.read("POST", `/desk/api/drafts/${draft}/publish`, { version })).toMatchObject({ release: 2 });
    const { entries } = await lan.read<Trail>("GET", "/desk/api/trail");
    expect(entries[0]).toMatchObject({ act: "draft/published", actorName: "Lan", detail: { release: 2, fourEyes: false } });
  });

  test("of nothing, twice, or of another version than the person saw is refused", async () => {
    const site = await aDeskSite();
    const [lan, minh] = [await site.person("editor", "Lan"), await site.person("publisher", "Minh")];
    const empty = await aDraft(lan);
    const publish = async ({ draft, version }: DraftDetail) => {
      const response = await minh.ask("POST", `/desk/api/drafts/${draft}/publish`, { version });
      return ((await response.json()) as { code?: string }).code ?? response.status;
    };
    expect(await publish(empty)).toBe("empty");
    const full = await aDraft(lan, ADD_REPORT);
    expect(await publish({ ...full, version: 1 })).toBe("changed-meanwhile");
    expect(await publish(full)).toBe(200);
    expect(await publish(full)).toBe("closed");
  });

  test("of two drafts at the same time makes two releases or refuses one, never half of one", async () => {
    const site = await aDeskSite();
    const [lan, minh] = [await site.person("editor", "Lan"), await site.person("publisher", "Minh")];
    const drafts = [
      await aDraft(lan, ADD_REPORT, ADD_FIGURE),
      await aDraft(lan, { type: "add-report", report: aReport({ id: "bao-cao-gia-dinh-khac" }) }),
    ];
    const statuses = await Promise.all(
      drafts.map(async ({ draft, version }) => (await minh.ask("POST", `/desk/api/drafts/${draft}/publish`, { version })).status),
    );
    const published = statuses.filter((status) => status === 200).length;
    expect(published).toBeGreaterThan(0);
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
    expect((await publicValue(site)).release).toBe(1 + published);
  });
});

describe("a preview", () => {
  test("shows any public page as it would be, marked, without scripts, and to nobody else", async () => {
    const site = await aDeskSite();
    const lan = await site.person("editor", "Lan");
    const { draft } = await aDraft(lan, ADD_REPORT, ADD_FIGURE);
    const below = `/desk/preview/${draft}`;
    const response = await lan.ask("GET", `${below}/indicators/grdp-growth?kind=line`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain("/indicators/grdp-growth?kind=line");
    expect(html).toContain("5.55");
    expect(html).toContain(`Xem trước bản nháp ${draft}: chưa công bố.`);
    expect(html).toContain("background:var(--ink);color:var(--paper)");
    expect(html).not.toContain("<script");
    expect(html).toContain(`href="${below}/indicators/grdp-growth"`);
    expect(html).toContain(`src="${below}/indicators/grdp-growth.svg"`);
    expect(html).toContain(`href="/assets/page.css"`);
    expect(html).toContain(`href="https://example.org/"`);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-length")).toBeNull();
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
    expect(response.headers.get("content-security-policy")).not.toContain("script-src");
    expect((await site.ask("GET", `${below}/indicators/grdp-growth`)).status).toBe(401);
  });

  test("never reaches the public, in whatever order both are asked", async () => {
    const site = await aDeskSite();
    const lan = await site.person("editor", "Lan");
    const { draft } = await aDraft(lan, ADD_REPORT, ADD_FIGURE);
    const below = `/desk/preview/${draft}`;
    for (const path of [SERIES, "/indicators/grdp-growth", "/api/v1/indicators/grdp-growth", "/indicators/grdp-growth.csv"]) {
      const preview = await (await lan.ask("GET", below + path)).text();
      const shown = await (await site.ask("GET", path)).text();
      const again = await (await lan.ask("GET", below + path)).text();
      expect(preview).toContain("bao-cao-gia-dinh-2026");
      expect(again).toBe(preview);
      expect(shown).not.toContain("bao-cao-gia-dinh-2026");
    }
    expect((await site.ask("GET", "/api/v1/releases/2")).status).toBe(404);
    expect((await site.ask("GET", "/reports/bao-cao-gia-dinh-2026.json")).status).toBe(404);
  });

  test("changes with its draft, and draws pictures of it", async () => {
    const site = await aDeskSite();
    const lan = await site.person("editor", "Lan");
    const { draft, version } = await aDraft(lan, ADD_REPORT);
    const read = async () => (await lan.ask("GET", `/desk/preview/${draft}${SERIES}`)).text();
    expect(await read()).not.toContain("5.55");
    await lan.read("POST", `/desk/api/drafts/${draft}/changes`, { version, change: ADD_FIGURE });
    expect(await read()).toContain("5.55");
    const picture = await lan.ask("GET", `/desk/preview/${draft}/indicators/grdp-growth.svg`);
    expect([picture.status, picture.headers.get("content-type"), picture.headers.get("cache-control")]).toEqual([
      200,
      "image/svg+xml; charset=utf-8",
      "no-store",
    ]);
    expect(picture.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("of a page that is not there is not there, and an address of the desk below it neither", async () => {
    const site = await aDeskSite();
    const lan = await site.person("editor", "Lan");
    const { draft } = await aDraft(lan);
    for (const path of ["/api/v1/nothing", "/api/v1/desk", "/desk.json"])
      expect((await lan.ask("GET", `/desk/preview/${draft}${path}`)).status).toBe(404);
  });
});

describe("the trail", () => {
  test("is read in pages, newest first, and finds a changed byte", async () => {
    const site = await aDeskSite();
    const lan = await site.person("editor", "Lan");
    for (let index = 0; index < 100; index++) await lan.read("POST", "/desk/api/drafts", TEXT);
    const first = await lan.read<Trail>("GET", "/desk/api/trail");
    expect([first.entries.length, first.entries[0]?.entry, first.next, first.isWhole]).toEqual([100, 101, 2, true]);
    const rest = await lan.read<Trail>("GET", `/desk/api/trail?before=${first.next}`);
    expect([rest.entries.map(({ entry }) => entry), rest.next]).toEqual([[1], null]);
    await sql`drop trigger audit_no_update`.execute(site.store.db);
    await site.store.db.updateTable("audit").set({ actor: "ai đó" }).where("entry", "=", 50).execute();
    await lan.read("POST", "/desk/api/drafts", TEXT);
    expect((await lan.read<Trail>("GET", "/desk/api/trail")).isWhole).toBe(false);
  });
});
