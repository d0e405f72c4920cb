import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { foundingApp } from "#tests/api/support/founding-app.ts";

const app = foundingApp();

describe("the frame of a chart", () => {
  test("may stand in any page, and runs nothing but its own script and style sheet", async () => {
    const response = await app.request("/embed/grdp-growth?theme=dark");
    const policy = response.headers.get("content-security-policy") ?? "";
    const style = /<style>(.*?)<\/style>/.exec(await response.text())?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *`,
    );
    expect(response.headers.get("x-frame-options")).toBeNull();
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  test("asks for nothing of its height from the window, and holds no style attribute and no handler", async () => {
    const html = await textOf("/embed/grdp-growth");
    expect(html).not.toMatch(/\d(?:d|s|l)?v[hb]\b/);
    expect(html).not.toMatch(/ style=| on[a-z]+="/);
    expect(html).not.toMatch(/https?:\/\/(?!example\.test)/);
  });

  test.each([
    ["/embed/grdp-growth", "Năm 2023 đã được điều chỉnh: 6,14% → 5,66% → 5,61%."],
    ["/embed/grdp-growth?asOf=2024-01-23", "Năm 2023 về sau đã được điều chỉnh: 6,14% → 5,66% → 5,61%."],
    ["/embed/grdp-growth?asOf=2024-01-23&lang=en", "2023 was later revised: 6.14% → 5.66% → 5.61%."],
    ["/embed/grdp-growth?asOf=2024-02-01", "Năm 2023 về sau đã được điều chỉnh: 5,66% → 5,61%."],
    ["/embed/grdp-growth?time=2011..2015", ""],
  ])("%s tells what was revised: %s", async (address, sentence) => {
    const html = await textOf(address);
    expect(/<p class="words"><b>(.*?)<\/b>/.exec(html)?.[1] ?? "").toBe(sentence);
  });

  test("is the same for every way of writing its address", async () => {
    const one = await textOf("/embed/grdp-growth?time=2015..2023&area=dong-thap&theme=light");
    expect(await textOf("/embed/grdp-growth?area=dong-thap&chrome=full&time=2015..2023")).toBe(one);
  });

  test("keeps its other parameters when the reader asks for another day", async () => {
    const html = await textOf("/embed/grdp-growth?time=2015..2023&theme=dark&lang=en");
    for (const input of ['name="time" value="2015..2023"', 'name="theme" value="dark"', 'name="lang" value="en"'])
      expect(html).toContain(`<input type="hidden" ${input}>`);
  });
});

async function textOf(address: string): Promise<string> {
  const response = await app.request(address);
  expect(response.status).toBe(200);
  return response.text();
}
