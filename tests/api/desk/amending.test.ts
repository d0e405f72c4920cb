import { describe, expect, test } from "vitest";
import type { LedgerChange } from "#domain/resources/desk/draft.ts";
import { aReport } from "#tests/desk/releases/synthetic-changes.ts";
import { aDeskSite, type DeskSite } from "./a-desk-site.ts";
import { aDraft } from "./a-draft.ts";

describe("a draft may also", () => {
  const REASON = "Thử: lý do giả định đủ dài";
  const key = { indicator: "ocop-products", area: "dong-thap", basis: "", period: "2022", measure: "actual" as const };
  const drawnIn2022 = async (site: DeskSite) => {
    const response = await site.ask("GET", "/api/v1/series/ocop-products/dong-thap?time=2022");
    const { data } = (await response.json()) as { data: { points: { actual: { value: number; report: string; decision: string } }[] } };
    return data.points[0]?.actual;
  };

  test("decide between reports that disagree: readers see the chosen figure and why", async () => {
    const site = await aDeskSite();
    const [lan, minh] = [await site.person("editor", "Lan"), await site.person("publisher", "Minh")];
    expect(await drawnIn2022(site)).toMatchObject({ report: "baodongthap-2023-01-02-ocop-150" });
    const { data } = await lan.read<{ data: { report: string; value: number }[] }>(
      "GET",
      "/api/v1/observations?indicator=ocop-products&area=dong-thap&time=2022&measure=actual&history=all",
    );
    const rival = data.find(({ value }) => value === 269);
    const decision = { ...key, report: rival?.report ?? "", reason: REASON };
    const draft = await aDraft(lan, { type: "decide", decision });
    expect(draft.differences).toMatchObject([{ indicator: "ocop-products", period: "2022", to: { value: 269, report: rival?.report } }]);
    await minh.read("POST", `/desk/api/drafts/${draft.draft}/publish`, { version: draft.version });
    expect(await drawnIn2022(site)).toMatchObject({ value: 269, report: rival?.report, decision: REASON });
  });

  test("correct what is recorded of a report, for every page that names it", async () => {
    const site = await aDeskSite();
    const [lan, minh] = [await site.person("editor", "Lan"), await site.person("publisher", "Minh")];
    const address = "/api/v1/reports/baodongthap-2023-01-02-ocop-150";
    const { data } = await lan.read<{ data: { id: string; publisher: string; url: string | null; kind: "news" } }>("GET", address);
    const { id, publisher, url, kind } = data;
    const report = { id, publisher, url, kind, title: "Tên giả định đã sửa", published: "2023-01-03" };
    const draft = await aDraft(lan, { type: "correct-report", report, reason: REASON });
    expect(draft.pages).toContain(`/reports/${id}`);
    await minh.read("POST", `/desk/api/drafts/${draft.draft}/publish`, { version: draft.version });
    expect(await lan.read("GET", address)).toMatchObject({ data: { title: "Tên giả định đã sửa", published: "2023-01-03" } });
  });

  test.each<[string, LedgerChange, number, string]>([
    ["for a report that does not state it", { type: "decide", decision: { ...key, report: "khong-co", reason: REASON } }, 422, "/report"],
    [
      "without a reason",
      { type: "decide", decision: { ...key, report: "baodongthap-2023-01-02-ocop-150", reason: "" } },
      400,
      "/change/decision/reason",
    ],
    [
      "with a short reason",
      { type: "decide", decision: { ...key, report: "baodongthap-2023-01-02-ocop-150", reason: "sai" } },
      400,
      "/change/decision/reason",
    ],
    ["of an unknown report", { type: "correct-report", report: aReport({ id: "khong-co" }), reason: REASON }, 422, "/report"],
  ])("not decide or correct %s", async (_, change, status, pointer) => {
    const lan = await (await aDeskSite()).person("editor", "Lan");
    const { draft, version } = await aDraft(lan);
    const response = await lan.ask("POST", `/desk/api/drafts/${draft}/changes`, { version, change });
    expect([response.status, await response.json()]).toMatchObject([status, { errors: [{ pointer }] }]);
  });
});
