import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInside } from "#domain/chart/marks.ts";
import { checkSelection } from "#server/published/charts/check-selection.ts";
import { drawChart } from "#server/published/charts/draw-chart.ts";
import { PICTURE_SIZES, sizeOfWidth } from "#server/published/charts/picture-sizes.ts";
import { PICTURE_KINDS, selectChart } from "#server/published/charts/select-chart.ts";
import { selectHistory } from "#server/published/charts/select-history.ts";
import { viewOf } from "#server/snapshot/view.ts";
import { foundingApp, foundingSnapshot } from "#tests/api/support/founding-app.ts";

const app = foundingApp();
const GROWTH = "/indicators/grdp-growth";

describe("addresses of pictures", () => {
  test.each([
    ["og", 1200, 630],
    ["twitter", 1200, 600],
    ["square", 1080, 1080],
    ["story", 1080, 1920],
    ["slide", 1920, 1080],
  ])("size=%s is a PNG of %i × %i px", async (size, width, height) => {
    const { bytes, status, type } = await read(`${GROWTH}.png?size=${size}`);
    expect([status, type]).toEqual([200, "image/png"]);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
  });

  test("the card of every indicator weighs less than 300 KB, as previews ask", { timeout: 60_000 }, async () => {
    for (const id of ["grdp-growth", "budget-revenue", "pci-rank", "poverty-rate", "ocop-products"]) {
      const { bytes, status } = await read(`/indicators/${id}.png?size=og`);
      expect([id, status]).toEqual([id, 200]);
      expect(bytes.length).toBeLessThan(300_000);
    }
  });

  test.each([
    ["width=10", 280],
    ["width=999999", 1600],
    ["width=600", 600],
    ["", 1200],
  ])("%s is brought to a width that is laid out: %i", async (query, width) => {
    const { bytes, status } = await read(`${GROWTH}.svg?${query}`.replace(/\?$/, ""));
    expect(status).toBe(200);
    expect(bytes.toString()).toMatch(new RegExp(`^<svg [^>]*width="${width}" `));
  });

  test("size and width exclude each other, and the answer names them", async () => {
    const { bytes, status, type } = await read(`${GROWTH}.png?size=og&width=600`);
    expect([status, type]).toEqual([400, "application/problem+json"]);
    expect(JSON.parse(bytes.toString())).toMatchObject({
      detail: "size and width exclude each other; give one of them.",
      errors: [{ parameter: "width" }],
    });
  });

  test("a selection that cannot be drawn answers 400 with a picture that says why", async () => {
    const { bytes, status, type } = await read("/indicators/pci-rank.svg?kind=columns");
    expect([status, type]).toEqual([400, "image/svg+xml; charset=utf-8"]);
    expect(bytes.toString()).toContain("Không thể vẽ “Hạng PCI” theo kiểu “columns”. Các kiểu vẽ được: line,");
    const png = await read("/indicators/pci-rank.png?kind=columns&size=og");
    expect([png.status, png.bytes.readUInt32BE(16)]).toEqual([400, 1200]);
  });

  test("a selection without figures answers 200 and says that there are none", async () => {
    const { bytes, status } = await read(`${GROWTH}.svg?time=1990..1995`);
    expect(status).toBe(200);
    expect(bytes.toString()).toContain("Chưa tìm thấy số nào");
  });

  test("the footer carries the address with all parameters, in one order whatever order they were given in", async () => {
    const one = await read("/en/indicators/grdp-growth.svg?asOf=2024-01-23&time=2015..2023&area=dong-thap");
    const other = await read("/en/indicators/grdp-growth.svg?area=dong-thap&time=2015..2023&asOf=2024-01-23");
    const address = "https://example.test/en/indicators/grdp-growth?area=dong-thap&amp;time=2015..2023&amp;asOf=2024-01-23";
    expect(one.bytes.toString().replaceAll(/<[^>]*>/g, "")).toContain(address);
    expect(other.bytes.toString()).toBe(one.bytes.toString());
  });

  test("an SVG has a title, a description and no script, and follows the reader's theme where asked", async () => {
    const svg = (await read(`${GROWTH}.svg?theme=auto`)).bytes.toString();
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(svg).toContain('<title id="title">Tăng trưởng GRDP của Đồng\u00a0Tháp</title>');
    expect(svg).toContain("Năm 2025, tăng trưởng GRDP của Đồng\u00a0Tháp đạt 8%");
    expect(svg).toContain("@media(prefers-color-scheme:dark)");
    expect(svg).not.toMatch(/<script|<image|href=|url\((?!#hatch)/);
  });

  test("a scorecard and the site have pictures of their own", async () => {
    for (const address of ["/scorecard/dong-thap-2025/2025.png?size=og", "/card.png", "/en/card.png?theme=dark"]) {
      const { bytes, status } = await read(address);
      expect([address, status, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([address, 200, 1200, 630]);
    }
  });
});

describe("a picture of any size, kind, language and indicator", () => {
  const newest = viewOf(foundingSnapshot(), { asOf: null, today: "2026-03-04" });
  const { indicators, site } = newest.snapshot.catalogue;
  const sizes = fc.oneof(fc.constantFrom(...PICTURE_SIZES), fc.integer({ min: 0, max: 3000 }).map(sizeOfWidth));

  test("clips no word and has its texts inside its edges", { timeout: 60_000 }, () => {
    const asked = fc.record({
      indicator: fc.constantFrom(...indicators),
      kind: fc.constantFrom(null, ...PICTURE_KINDS),
      size: sizes,
      locale: fc.constantFrom("vi" as const, "en" as const),
      asOf: fc.constantFrom(null, "2018-06-30", "2024-01-23"),
    });
    fc.assert(
      fc.property(asked, ({ indicator, kind, size, locale, asOf }) => {
        const view = viewOf(newest.snapshot, { asOf, today: "2026-03-04" });
        const chart = selectChart(view, { indicator, areas: [], time: null, basis: null, measures: null, comparison: null, kind });
        fc.pre(checkSelection(chart) === null);
        const history = selectHistory(chart, { view, newest });
        const look = { locale, theme: "light" as const, size, siteName: site.name[locale], asOf, today: "2026-03-04" };
        const address = `https://example.test/indicators/${indicator.id}?area=dong-thap-2025,dong-thap,tien-giang&time=2015..2025`;
        const { widthPx, heightPx, marks } = drawChart({ chart, history, address, ...look });
        const page = { x: -0.5, y: -0.5, width: widthPx + 1, height: heightPx + 1 };
        const outside = marks.flatMap((mark) => (mark.type === "label" && !isInside(mark.box, page) ? [mark.text] : []));
        expect(outside).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

async function read(address: string): Promise<{ status: number; type: string | null; bytes: Buffer }> {
  const response = await app.request(address);
  return { status: response.status, type: response.headers.get("content-type"), bytes: Buffer.from(await response.arrayBuffer()) };
}
