import { describe, expect, test } from "vitest";
import { ROUTES } from "#client/routes.tsx";
import { drawPageCard } from "#server/published/charts/draw-page-card.ts";
import { foundingApp, foundingSnapshot } from "#tests/api/support/founding-app.ts";

const app = foundingApp();
const [report] = foundingSnapshot().reportsById.keys();

describe("the card of a page without a chart", () => {
  test.each(["/card.png", "/card.png?page=about", "/en/card.png?page=conflicts", `/reports/${report}.png`, "/en/releases/1.png"])(
    "%s is a PNG of 1200 × 630 px under 300 KB",
    async (address) => {
      const response = await app.request(address);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([response.status, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([200, 1200, 630]);
      expect(bytes.length).toBeLessThan(300_000);
    },
  );

  test("is there for every page of the site that has no picture of its own", async () => {
    const drawn = ["", "indicators", "compare", "scorecard", "problems"];
    const pages = new Set(ROUTES.map(({ path }) => path.split("/")[1] ?? "").filter((page) => !drawn.includes(page)));
    for (const page of pages) expect([page, (await app.request(`/card.png?page=${page}`)).status]).toEqual([page, 200]);
  });

  test.each([
    ["/card.png?page=nothing", 400],
    ["/reports/nothing.png", 404],
    ["/releases/99.png", 404],
  ])("%s answers %i with a problem", async (address, status) => {
    const response = await app.request(address);
    expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  });

  test("keeps every title of a report above its rule, whatever its length", () => {
    const titles = [...[...foundingSnapshot().reportsById.values()].map(({ title }) => title), "Báo cáo tình hình ".repeat(40)];
    for (const title of titles) {
      const { marks } = drawPageCard({ title, line: "Báo Đồng Tháp, 23/01/2024", siteName: "" }, { locale: "vi", theme: "light" });
      const bottoms = marks.flatMap((mark) => (mark.type === "label" && /title|line/.test(mark.id) ? [mark.box.y + mark.box.height] : []));
      expect([title, Math.max(...bottoms) < 528]).toEqual([title, true]);
    }
  });
});
