import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";

/** Programs that make documents as offices do, where the machine has them. */
export const SOFFICE = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"].find((path) => existsSync(path));
export const WRITER = existsSync("/usr/lib/libreoffice/program/libswlo.so") ? SOFFICE : undefined;
export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));

/** The synthetic article that every file type is made of; figures are invented. */
export const ARTICLE_HTML = `<html><head><meta charset="utf-8"><title>Kỳ họp</title></head><body>
<h1>Kỳ họp cuối năm của HĐND tỉnh</h1>
<p>Năm 2031, tốc độ tăng trưởng kinh tế (GRDP) của tỉnh ước đạt 7,43%; tổng thu ngân sách nhà nước trên địa bàn ước 12.480 tỷ đồng, bằng 104% dự toán. Toàn tỉnh có 615 doanh nghiệp thành lập mới.</p>
<p>Đến cuối năm 2031, tỉnh có 702 sản phẩm OCOP được công nhận đạt từ 3 sao trở lên.</p>
<table border="1">
<tr><td>Chỉ tiêu</td><td>ĐVT</td><td>TH 2030</td><td>KH 2031</td><td>Ước TH 2031</td></tr>
<tr><td>Kim ngạch xuất khẩu</td><td>triệu USD</td><td>1.912</td><td>2.050</td><td>2.117</td></tr>
<tr><td>Tỷ lệ hộ nghèo</td><td>%</td><td>0,92</td><td>0,75</td><td>0,71</td></tr>
</table>
<p>Năm 2032, tỉnh phấn đấu GRDP tăng từ 8% trở lên.</p>
</body></html>`;

/** What comes out of the article, whatever file it was in. */
export const ARTICLE_FIGURES = [
  "grdp-growth 2031 estimate 7.43",
  "budget-revenue 2031 estimate 12480",
  "new-enterprises 2031 reported 615",
  "ocop-products 2031 reported 702",
  "exports 2030 reported 1912",
  "exports 2031 target 2050",
  "exports 2031 estimate 2117",
  "poverty-rate 2030 reported 0.92",
  "poverty-rate 2031 target 0.75",
  "poverty-rate 2031 estimate 0.71",
  "grdp-growth 2032 target 8 at-least",
];

/** What LibreOffice is told to make of which source. */
const CONVERSIONS = {
  docx: { source: "page.html", input: "--infilter=HTML (StarWriter)", filter: "docx:Office Open XML Text", extension: "docx" },
  "page-pdf": { source: "page.html", input: "--infilter=HTML (StarWriter)", filter: "pdf:writer_pdf_Export", extension: "pdf" },
  xlsx: { source: "page.csv", input: "--infilter=CSV:59,34,76,1", filter: "xlsx", extension: "xlsx" },
  pdf: { source: "page.csv", input: "--infilter=CSV:59,34,76,1", filter: "pdf", extension: "pdf" },
} as const;

/** Converts a page to Word or PDF, or a table (semicolons) to a workbook or PDF, with LibreOffice. */
export function convertedByOffice(content: string, conversion: keyof typeof CONVERSIONS): Uint8Array {
  const { source, input, filter, extension } = CONVERSIONS[conversion];
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  writeFileSync(join(folder, source), content);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run(SOFFICE, [profile, "--headless", input, "--convert-to", filter, "--outdir", folder, join(folder, source)]);
  return new Uint8Array(readFileSync(join(folder, `page.${extension}`)));
}

/** Prints a page to PDF with Chromium. */
export function printedPage(html: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  writeFileSync(join(folder, "page.html"), html);
  const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", `--user-data-dir=${folder}/profile`];
  run(CHROMIUM, [...quiet, `--print-to-pdf=${folder}/page.pdf`, `file://${folder}/page.html`]);
  return new Uint8Array(readFileSync(join(folder, "page.pdf")));
}

function run(program: string | undefined, args: string[]): void {
  execFileSync(program ?? "", args, { stdio: "ignore", timeout: 120_000 });
}

/** A Word document with the given body, as small as one can be. */
export function aDocx(body: string): Uint8Array {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(xml) });
}

export function aParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function aTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${aParagraph(cell)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

/** A PDF whose pages all show the lines, or none. Helvetica: plain letters only. */
export function aPdf(lines: readonly string[], pages = 1): Uint8Array {
  const shown = lines.map((line, index) => `BT /F1 12 Tf 72 ${720 - index * 16} Td (${line}) Tj ET`).join("\n");
  const kids = Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`).join(" ");
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...Array.from({ length: pages }, () => page),
  ];
  return pdfOf(objects);
}

/** A PDF of the given objects, the first one its catalogue. Letters stand for bytes. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const count = objects.length + 1;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return bytesOf(
    `${text}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`,
  );
}

function bytesOf(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
