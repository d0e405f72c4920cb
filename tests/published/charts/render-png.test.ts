import { inflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { label } from "#domain/chart/marks.ts";
import { fontFile, outlineLabel } from "#server/published/charts/outline-labels.ts";
import { type SvgDocument, writeOutlinedSvg, writeSvg } from "#server/published/charts/paint-svg.ts";
import { renderPng } from "#server/published/charts/render-png.ts";

const SAMPLES = [
  "Tăng trưởng GRDP của Đồng Tháp",
  "Ấ ễ ộ ợ Ỹ ặ “từ … trở lên” ≥ 8",
  "AV To WA Tỷ lệ hộ nghèo 11,7%",
  "6,14% – 5,61% · 2011–2025 × ≈ ≤",
  "https://example.org/indicators/x?a=b&c=d",
];

describe("pictures as PNG", () => {
  test("letters as outlines are those the drawing library sets from the bundled fonts, kerning and marks included", () => {
    const document = aDocument();
    const fontFiles = ([400, 500, 600] as const).map(fontFile);
    const set = pixelsOf(writeSvg(document), { loadSystemFonts: false, fontFiles, defaultFontFamily: "Be Vietnam Pro" });
    const outlined = pixelsOf(writeOutlinedSvg(document, outlineLabel), { loadSystemFonts: false });
    const different = set.filter((value, index) => Math.abs(value - (outlined[index] as number)) > 64).length;
    expect(set.filter((value) => value < 100).length).toBeGreaterThan(20_000);
    expect(different).toBe(0);
  });

  test("has the size of the document, larger by its scale, and its colours exactly", async () => {
    const png = decode(await renderPng(aDocument({ scale: 1.5 })));
    expect([png.width, png.height]).toEqual([1500, 960]);
    expect(png.colors).toContain("#ffffff");
    expect(png.colors).toContain("#16191d");
    expect(png.colors.length).toBeLessThanOrEqual(256);
    expect(png.at(2, 2)).toBe("#ffffff");
  });

  test("says what it shows inside the file, and how large it prints", async () => {
    const png = decode(await renderPng(aDocument(), { dpi: 300 }));
    expect(png.texts).toEqual({ Title: "Tựa giả định", Description: "Câu giả định" });
    expect(png.pixelsPerMetre).toBe(11_811);
  });

  test("draws the arrow that the font lacks", async () => {
    const without = decode(await renderPng(aDocument({ marks: [] })));
    const arrow = label("value", "arrow", "→", { x: 100, y: 100, sizePx: 40, role: "ink" });
    const png = decode(await renderPng(aDocument({ marks: [arrow] })));
    expect(without.at(120, 88)).toBe("#ffffff");
    expect(png.at(120, 88)).toBe("#16191d");
  });
});

function aDocument(given: Partial<SvgDocument> = {}): SvgDocument {
  const anchors = ["start", "middle", "end"] as const;
  const marks = SAMPLES.flatMap((text, row) =>
    ([400, 500, 600] as const).map((weight, column) =>
      label("value", `${row}/${weight}`, text, {
        x: 500,
        y: 40 + (row * 3 + column) * 40,
        sizePx: 24,
        weight,
        anchor: anchors[column] ?? "start",
        role: "ink",
      }),
    ),
  );
  return {
    widthPx: 1000,
    heightPx: 640,
    marks,
    title: "Tựa giả định",
    description: "Câu giả định",
    locale: "vi",
    theme: "light",
    ...given,
  };
}

function pixelsOf(svg: string, font: NonNullable<ConstructorParameters<typeof Resvg>[1]>["font"]): Uint8Array {
  return new Resvg(svg, { font: font ?? {} }).render().pixels;
}

/** Reads a PNG with a palette by its specification, apart from the code that wrote it. */
function decode(bytes: Uint8Array) {
  const chunks = new Map<string, Buffer[]>();
  const file = Buffer.from(bytes);
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    chunks.set(type, [...(chunks.get(type) ?? []), file.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  const header = chunks.get("IHDR")?.[0] as Buffer;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const palette = chunks.get("PLTE")?.[0] as Buffer;
  const colors = Array.from({ length: palette.length / 3 }, (_, index) => `#${palette.toString("hex", index * 3, index * 3 + 3)}`);
  const rows = inflateSync(Buffer.concat(chunks.get("IDAT") ?? []));
  const texts = (chunks.get("iTXt") ?? []).map((text) => text.toString().split("\0"));
  return {
    width,
    height,
    colors,
    at: (x: number, y: number) => colors[rows[y * (width + 1) + 1 + x] as number],
    texts: Object.fromEntries(texts.map((parts) => [parts[0], parts.at(-1)])),
    pixelsPerMetre: chunks.get("pHYs")?.[0]?.readUInt32BE(0) ?? null,
  };
}
