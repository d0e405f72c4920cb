import { describe, expect, test } from "vitest";
import { foundingApp } from "#tests/api/support/founding-app.ts";

const app = foundingApp();

describe("the picture of a comparison", () => {
  test("draws the grey areas of the page beside those in colour, and leads to the same page", async () => {
    const svg = await textOf("/compare.svg?indicator=grdp-growth");
    expect(svg).toContain("Tăng trưởng GRDP: Đồng Tháp và các nơi khác");
    expect(svg).toContain("An Giang");
    expect(svg).toContain("https://example.test/compare?indicator=grdp-growth");
    const alone = await textOf("/compare.svg?indicator=grdp-growth&area=dong-thap&group=none");
    expect(alone).not.toContain("An Giang");
    expect(alone).toContain("https://example.test/compare?indicator=grdp-growth&amp;area=dong-thap&amp;group=none");
  });

  test("ranks the year asked for, else the newest that several provinces have", async () => {
    expect(await textOf("/compare.svg?indicator=grdp-growth&kind=ranking&year=2022")).toContain("Tăng trưởng GRDP theo địa bàn, 2022");
    expect(await textOf("/compare.svg?indicator=grdp-growth&kind=ranking")).toMatch(/Tăng trưởng GRDP theo địa bàn, 20\d\d/);
  });

  test("of several indicators has a panel each, and its title names them", async () => {
    const svg = await textOf("/en/compare.svg?indicator=grdp-growth,budget-revenue&area=dong-thap");
    expect(svg).toContain("Đồng Tháp: GRDP growth,");
    expect(svg).toContain("Each panel has its own scale.");
    expect(svg).toContain("https://example.test/en/compare?indicator=grdp-growth,budget-revenue&amp;area=dong-thap");
  });

  test("is a PNG of the size of cards", async () => {
    const response = await app.request("/compare.png?indicator=grdp-growth,budget-revenue&size=og");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([200, 1200, 630]);
    expect(bytes.length).toBeLessThan(300_000);
  });

  test("that cannot be drawn says why, with 400", async () => {
    const response = await app.request("/compare.svg?indicator=pci-rank&kind=ranking");
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Không thể vẽ “Hạng PCI” theo kiểu “ranking”");
  });

  test.each([
    ["/compare.svg?indicator=nothing", 404],
    ["/compare.svg?area=nowhere", 404],
    ["/compare.svg?group=some", 400],
    ["/compare.svg?year=1", 400],
    ["/compare.png?theme=auto", 400],
    ["/compare.png?size=og&width=600", 400],
  ])("%s answers %i with a problem that names the fault", async (address, status) => {
    const response = await app.request(address);
    expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  });
});

describe("the frame", () => {
  test("of a comparison holds every area of the page and leads there", async () => {
    const html = await textOf("/embed/compare?indicator=grdp-growth&asOf=2024-01-23");
    expect(html).toContain("An Giang");
    expect(html).toContain('href="https://example.test/compare?indicator=grdp-growth&amp;asOf=2024-01-23"');
    expect(html).toContain('<form action="/embed/compare"><input type="hidden" name="indicator" value="grdp-growth">');
    expect(html).toContain("Năm 2023 của Đồng Tháp cũ về sau đã được điều chỉnh: 6,14% → 5,66% → 5,61%.");
  });

  test("says whose figure was revised where it is one of the grey areas", async () => {
    const html = await textOf("/embed/compare?indicator=grdp-growth&area=dong-thap&kind=ranking&year=2016&asOf=2017-06-30");
    expect(/<b>(.*?)<\/b>/.exec(html)?.[1]).toBe("Năm 2016 của Việt Nam về sau đã được điều chỉnh: 6,21% → 6,69%.");
  });

  test("of several indicators names the indicator of every line of its table", async () => {
    const html = await textOf("/embed/compare?indicator=grdp-growth,budget-revenue&area=dong-thap&time=2023");
    expect(html.match(/<tr><th scope="row">.*?<td>[^<]*/g)).toEqual([
      '<tr><th scope="row">2023, Tăng trưởng GRDP<td>5,61% (theo báo cáo)',
      '<tr><th scope="row">2023, Thu ngân sách<td>8.151 tỷ đồng (ước tính)',
    ]);
  });

  test("of a scorecard shows the headline indicators, and what was revised since", async () => {
    const html = await textOf("/embed/scorecard/dong-thap/2023?asOf=2024-01-23&lang=en");
    expect(html).toContain("Headline indicators of former Đồng Tháp, 2023");
    expect(html).toContain('href="https://example.test/en/scorecard/dong-thap/2023?asOf=2024-01-23"');
    expect(html).toContain("GRDP growth: 6.14% → 5.61%");
  });
});

async function textOf(address: string): Promise<string> {
  const response = await app.request(address);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}: ${text.slice(0, 300)}`);
  return text.replaceAll("\u00a0", " ");
}
