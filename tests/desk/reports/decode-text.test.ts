import { describe, expect, test } from "vitest";
import { decodeText } from "#server/desk/reports/decode-text.ts";
import { TCVN3, VNI } from "#server/desk/reports/legacy-encodings.ts";

const TEXT =
  "Năm 2031, tổng thu ngân sách nhà nước trên địa bàn tỉnh ước đạt 12.480 tỷ đồng, tăng so với năm trước; tỷ lệ hộ nghèo giảm còn 0,71%. Các sản phẩm được công nhận, những kết quả của sản xuất công nghiệp và đầu tư tiếp tục chuyển biến.";

describe("plain text is recognised", () => {
  test.each([
    ["UTF-8", new TextEncoder().encode(TEXT)],
    ["UTF-8", new TextEncoder().encode(TEXT.normalize("NFD"))],
    ["UTF-16LE", utf16(TEXT, { isLittle: true, hasMark: true })],
    ["UTF-16LE", utf16(TEXT, { isLittle: true, hasMark: false })],
    ["UTF-16BE", utf16(TEXT, { isLittle: false, hasMark: true })],
    ["TCVN3", latin1(spell(TEXT, TCVN3))],
    ["VNI", latin1(spell(TEXT, VNI))],
    ["TCVN3", new TextEncoder().encode(spell(TEXT, TCVN3))],
    ["VNI", new TextEncoder().encode(spell(TEXT, VNI))],
  ])("in %s", (encoding, bytes) => {
    const decoded = decodeText(bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.replace(/^\uFEFF/, "")).toBe(TEXT);
  });

  test("or refused where no encoding makes words of it", () => {
    const noise = Uint8Array.from({ length: 400 }, (_, index) => 128 + ((index * 73) % 127));
    expect(() => decodeText(noise)).toThrow(expect.objectContaining({ code: "report/unknown-encoding" }));
  });

  test("English stays as it is", () => {
    const english = "The budget revenue of the province reached 12,480 billion dong in 2031.";
    expect(decodeText(new TextEncoder().encode(english))).toEqual({ text: english, encoding: "UTF-8" });
  });
});

function utf16(text: string, { isLittle, hasMark }: { isLittle: boolean; hasMark: boolean }): Uint8Array {
  const units = [...(hasMark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))];
  return Uint8Array.from(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** Writes a text with the letters of a legacy font; the longest of several spellings is the one it uses. */
function spell(text: string, table: ReadonlyMap<string, string>): string {
  const back = new Map([...table].map(([letters, letter]) => [letter, letters]));
  return [...text].map((letter) => back.get(letter) ?? letter).join("");
}

/** One byte a letter, as Windows-1252 has them. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
